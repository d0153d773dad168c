import { z } from 'zod';
import type { Block } from './sample-data';
import { Key } from './sample-data';

const Part = z.union([z.string(), z.strictObject({ cite: Key }), z.strictObject({ keys: z.string() })]);

/** The five-minute tour: one text for the note of the sample, the README and the journey that walks it. */
export const Tour = z.strictObject({
  title: z.string(),
  opening: z.array(z.string()),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      say: z.array(Part),
      /** Passages quoted whole under what is said. */
      quotes: z.array(Key).optional(),
    }),
  ),
});
export type Tour = z.infer<typeof Tour>;

/** The tour as the blocks of a note. Keys are named as they are; citations become marks. */
export function tourBlocks({ opening, steps }: Tour): Block[] {
  return [
    { paragraph: opening },
    ...steps.flatMap(({ title, say, quotes = [] }): Block[] => [
      { heading: title },
      { paragraph: say.map((part) => (typeof part === 'object' && 'keys' in part ? part.keys : part)) },
      ...quotes.map((quote) => ({ quote })),
    ]),
  ];
}
