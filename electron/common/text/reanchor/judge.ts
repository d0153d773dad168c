import type { Mapped } from './map-passage';
import type { Surroundings } from './surroundings';

/** What is made of a mapped passage. Ends are UTF-16 of the new text. */
export type Verdict =
  | {
      readonly state: 'exact' | 'changed';
      readonly from: number;
      readonly to: number;
      readonly confidence: number;
    }
  | { readonly state: 'orphan'; readonly confidence: 0 };

/** So much unbroken agreement does not come about by chance in any text of a size we hold. */
export const beyondChance = 45;

const lost: Verdict = { state: 'orphan', confidence: 0 };

/**
 * Decides what became of a passage. Two things can vouch for a place: what is left of the passage itself, and
 * what still stands around it. `exact` needs all the words and one good voucher, since a word or two may match
 * by chance where a paragraph was rewritten. `length` is that of the passage, UTF-16: where little of it is left
 * and that little is strewn over a page, no place is known.
 */
export function judge(mapped: Mapped, around: Surroundings | null, length: number): Verdict {
  const { place, same, swapped, kept, keptBits, runBits } = mapped;
  if (place === null || around === null) return lost;
  const { left, right } = around;
  const context = (left + right) / 2;
  const vouched = runBits >= beyondChance || context >= 0.45 || Math.max(left, right) >= 0.8;
  if (same) return vouched ? { ...place, state: 'exact', confidence: 0.9 + context / 10 } : lost;
  const confidence = Math.min(0.95, 0.2 + 0.5 * kept + 0.3 * context);
  const strewn = place.to - place.from > 4 * length + 160 && keptBits < beyondChance;
  const stands =
    (kept >= 0.5 && (keptBits >= 30 || context >= 0.4)) ||
    (kept >= 0.3 && context >= 0.6) ||
    ((swapped || kept >= 0.15) && Math.min(left, right) >= 0.8);
  return stands && !strewn ? { ...place, state: 'changed', confidence } : lost;
}
