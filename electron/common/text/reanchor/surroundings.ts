import type { TokenAlignment } from './alignment';
import type { Mapped } from './map-passage';
import type { Passage } from './passage';
import { tokenAfter } from './tokens';

/** How much of what stood around a passage still stands around its place. */
export interface Surroundings {
  /** Shares from 0 to 1; 1 as well where the text began or ended and still does. */
  readonly left: number;
  readonly right: number;
  /** Bits in what still stands there. */
  readonly bits: number;
}

/** How many tokens on each side count as surroundings: about the sentence around. */
const reach = 12;

/** Looks at the tokens on both sides of a passage and of the place it was mapped to. */
export function surroundings(
  alignment: TokenAlignment,
  passage: Passage,
  place: NonNullable<Mapped['place']>,
): Surroundings {
  const { new: next } = alignment;
  const first = tokenAfter(next, place.from);
  let last = tokenAfter(next, place.to - 1);
  if (last >= next.ids.length) last = next.ids.length - 1;
  const left = side(alignment, passage.first, -1, first);
  const right = side(alignment, passage.last, 1, last);
  return { left: left.share, right: right.share, bits: left.bits + right.bits };
}

/** One side: which of the old tokens beyond `edge` are matched close beyond the new edge. */
function side(alignment: TokenAlignment, edge: number, step: 1 | -1, newEdge: number) {
  const { match, old, new: next, vocabulary } = alignment;
  let all = 0;
  let kept = 0;
  for (let at = edge + step, seen = 0; seen < reach && at >= 0 && at < old.ids.length; at += step, seen++) {
    // The nearer a token, the more it says about this place.
    const bits = vocabulary.bits(old.ids[at] ?? 0) * (1 - seen / (2 * reach));
    const distance = ((match[at] ?? -1) - newEdge) * step;
    all += bits;
    if ((match[at] ?? -1) >= 0 && distance > 0 && distance <= 3 * reach) kept += bits;
  }
  if (all > 0) return { share: kept / all, bits: kept };
  const atEnd = step < 0 ? newEdge === 0 : newEdge === next.ids.length - 1;
  return { share: atEnd ? 1 : 0.5, bits: 0 };
}
