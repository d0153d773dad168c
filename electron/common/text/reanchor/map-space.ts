import type { Alignment } from './alignment';
import { orphan, type ReanchorAnswer } from './answer';
import { tokenAfter } from './tokens';
import { asCodePoints, wholeClusters } from './whole-clusters';

/**
 * A passage of white space alone has no words to find. Its place is known only while the words on both sides
 * still stand next to one another.
 */
export function mapSpace(alignment: Alignment, from: number, to: number): ReanchorAnswer {
  const { old, new: next, match, newIndex } = alignment;
  const after = tokenAfter(old, from);
  const left = after === 0 ? -1 : (match[after - 1] ?? -1);
  const right = after === old.ids.length ? next.ids.length : (match[after] ?? -1);
  const lost = (after > 0 && left < 0) || right < 0 || right !== left + 1;
  if (lost) return orphan();
  const gapFrom = left < 0 ? 0 : (next.to[left] ?? 0);
  const gapTo = next.from[right] ?? next.text.length;
  const shift = gapFrom - (after === 0 ? 0 : (old.to[after - 1] ?? 0));
  const same = next.text.slice(gapFrom, gapTo) === spaceOf(alignment, after);
  if (same) return { state: 'exact', ...asCodePoints(newIndex, from + shift, to + shift), confidence: 0.9 };
  if (gapFrom === gapTo) return orphan();
  return { state: 'changed', ...wholeClusters(newIndex, gapFrom, gapTo), confidence: 0.5 };
}

function spaceOf({ old }: Alignment, after: number): string {
  return old.text.slice(after === 0 ? 0 : (old.to[after - 1] ?? 0), old.from[after] ?? old.text.length);
}
