import { z } from 'zod';
import { RevisionId } from '../model/ids';
import { Offset } from '../model/record';

const TextEdit = z.object({ start: Offset, end: Offset, text: z.string() });

/** One step of an edit: places rise, do not overlap, and count in the text before the step (code points). */
const EditStep = z.array(TextEdit).max(50_000);

/** How the text of an article is to change. */
export const TextChange = z.discriminatedUnion('kind', [
  /** Words within lines are replaced. */
  z.object({ kind: z.literal('words'), edits: EditStep.min(1) }),
  /**
   * Top blocks of the document are replaced; places count in the document before. `steps` lead from the old text to
   * the new one and say which words went where; null where that is not known.
   */
  z.object({
    kind: z.literal('blocks'),
    splices: z.array(
      z.object({
        at: z.int().nonnegative(),
        remove: z.int().nonnegative(),
        insert: z.array(z.unknown()),
      }),
    ),
    steps: z.array(EditStep).max(4).nullable(),
  }),
  /** One thing that cleaning took out or mended is put back, by its place in the article's list. */
  z.object({ kind: z.literal('cleaning'), which: z.int().nonnegative() }),
  /** An earlier revision's text becomes the newest. */
  z.object({ kind: z.literal('restore'), revision: RevisionId }),
]);
export type TextChange = z.infer<typeof TextChange>;

/** How many annotations have newly come to lie elsewhere, to have other words, or to have no place. */
export const PassagesCarried = z.object({ moved: z.int(), changed: z.int(), lost: z.int() });
export type PassagesCarried = z.infer<typeof PassagesCarried>;
