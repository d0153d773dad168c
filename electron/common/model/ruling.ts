import { z } from 'zod';
import { RulingId } from './ids';
import { recordFields } from './record';

/** What the user decided about something the program said; `on` is the key of what it rules on. */
export const Ruling = z.looseObject({
  id: RulingId,
  ...recordFields,
  on: z.string().min(1),
  decision: z.enum(['dismissed', 'resolved', 'set aside']),
  why: z.string().default(''),
});
export type Ruling = z.infer<typeof Ruling>;
