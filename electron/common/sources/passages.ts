import { CodePointIndex } from '../text/code-points';
import type { UnitRange } from '../text/folded-text';
import type { TextRange } from '../text/text-range';
import type { UnitPassage } from './likeness';

/** Words of two texts that tell the same, in code points of either text. */
export interface AlignedPassage {
  readonly a: TextRange;
  readonly b: TextRange;
}

/** The passages of two texts by code points, as everything that leaves the program counts. */
export function passagesOf(textA: string, textB: string, passages: readonly UnitPassage[]): AlignedPassage[] {
  const [inA, inB] = [new CodePointIndex(textA), new CodePointIndex(textB)];
  const rangeOf = (index: CodePointIndex, { start, end }: UnitRange): TextRange => ({
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
  });
  return passages.map(({ a, b }) => ({ a: rangeOf(inA, a), b: rangeOf(inB, b) }));
}
