import { usualLook, type ReadingLook } from '../../../ui/reading-look';

/** How two articles share the room: side by side, one under the other, or one at a time. */
export type Arrangement = 'beside' | 'under' | 'one';

/** Narrower than this a column of the usual letters has too few words a line to be read; pixels. */
export const narrowest = 340;
/** So wide a column has whole lines, and is read however low it is; pixels. */
const roomy = 560;
/** Lower than this there is more frame than text; pixels. A narrow column needs more height for as many words. */
export const lowest = 200;
const lowestNarrow = 360;

/** How two articles share a room of this size (pixels), in letters of this look. */
export function arrangementFor(
  width: number,
  height: number,
  { size }: Pick<ReadingLook, 'size'>,
): Arrangement {
  const each = (width * usualLook.size) / size / 2;
  if (each >= (height >= lowestNarrow ? narrowest : roomy)) return 'beside';
  return height >= 2 * lowest ? 'under' : 'one';
}
