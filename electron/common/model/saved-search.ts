import { z } from 'zod';
import { SearchId } from './ids';
import { recordFields } from './record';

/** A question worth asking again: its words and filters, by name. */
export const SavedSearch = z.looseObject({
  id: SearchId,
  ...recordFields,
  name: z.string().min(1),
  words: z.string().default(''),
  filters: z.record(z.string(), z.unknown()).default({}),
});
export type SavedSearch = z.infer<typeof SavedSearch>;
