import { codePointLength, type CodePointIndex } from '../code-points';
import { alignTexts, type Alignment } from '../reanchor/alignment';
import { isPutIn } from '../reanchor/elsewhere';
import type { TextRange } from '../text-range';
import { mapThroughStep } from './map-range';
import type { EditStep } from './text-edit';

/** A text, what became of it, and the edit that led there. */
export interface EditedText {
  readonly old: CodePointIndex;
  readonly new: CodePointIndex;
  /** How the edit was made, where that is known; null when only both texts are. */
  readonly steps: readonly EditStep[] | null;
  /** The edit as comparing both texts shows it; worked out when first asked for. */
  readonly alignment: () => Alignment;
  /** Whether words of the new text, code points, are words that the edit put in. */
  readonly isPutIn: (range: TextRange) => boolean;
}

/** Takes two texts and the steps from one to the other, which must lead there; null when they are not known. */
export function editedText(
  old: CodePointIndex,
  next: CodePointIndex,
  steps: readonly EditStep[] | null,
): EditedText {
  let aligned: Alignment | null = null;
  const alignment = (): Alignment => (aligned ??= alignTexts(old.text, next.text));
  const putIn = steps && putInRanges(steps);
  return {
    old,
    new: next,
    steps,
    alignment,
    isPutIn: ({ start, end }) =>
      putIn
        ? putIn.some((range) => range.start <= start && end <= range.end)
        : isPutIn(alignment(), next.toUtf16(start), next.toUtf16(end)),
  };
}

/** What the steps put in, as ranges of the text they end with; ranges that touch are one. */
function putInRanges(steps: readonly EditStep[]): TextRange[] {
  let ranges: TextRange[] = [];
  for (const step of steps) {
    const fresh: TextRange[] = [];
    let shift = 0;
    for (const { start, end, text } of step) {
      const length = codePointLength(text);
      if (length > 0) fresh.push({ start: start + shift, end: start + shift + length });
      shift += length - (end - start);
    }
    ranges = joined([...ranges.map((range) => mapThroughStep(range, step)), ...fresh]);
  }
  return ranges;
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const out: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && range.start <= last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else out.push({ start: range.start, end: range.end });
  }
  return out;
}
