import { CodePointIndex } from '../text/code-points';
import type { UnitRange } from '../text/folded-text';
import { likenessOf, type LikenessKind } from './likeness';
import { onlyOneSays, type ComparedPassage, type OnlyHere, type OnlyKind } from './only-one-says';
import { shapeOf } from './text-shape';

/** A stretch of a text as it is read beside another: its place in code points, its words, what is set apart in them. */
export interface ReadStretch {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly { readonly text: string; readonly mark: Mark | null }[];
}
export type Mark = OnlyKind | 'firm';

/** Words that leave something open in one text, and those that say it for sure in the other. */
export interface SaidFirmly {
  readonly open: 'a' | 'b';
  readonly openWords: string;
  readonly firmWords: string;
}

/** Two texts to be read side by side. */
export interface ComparedTexts {
  readonly kind: LikenessKind | null;
  readonly score: number;
  readonly passages: readonly {
    readonly a: ReadStretch;
    readonly b: ReadStretch;
    readonly firmness: readonly SaidFirmly[];
  }[];
  readonly onlyA: readonly ReadStretch[];
  readonly onlyB: readonly ReadStretch[];
}

/** Passages and stretches of one text alone that are answered at most: who reads further opens both texts. */
const most = { passages: 80, alone: 40 };

/** A text and its language, a BCP 47 tag. */
export interface ReadText {
  readonly text: string;
  readonly language: string;
}

/** What two texts tell alike, passage by passage, and what only one of them says. */
export function compareTexts(a: ReadText, b: ReadText): ComparedTexts {
  const [shapeA, shapeB] = [shapeOf(a.text, a.language), shapeOf(b.text, b.language)];
  const likeness = likenessOf(shapeA, shapeB);
  const says = onlyOneSays([a.text, shapeA], [b.text, shapeB], likeness ?? { passages: [] });
  const [readA, readB] = [reader(a.text), reader(b.text)];
  return {
    kind: likeness?.kind ?? null,
    score: likeness?.score ?? 0,
    passages: says.passages.slice(0, most.passages).map((passage) => ({
      a: readA(passage.a, marksOf(passage, 'a')),
      b: readB(passage.b, marksOf(passage, 'b')),
      firmness: firmlyOf(a.text, b.text, passage),
    })),
    onlyA: says.onlyA.slice(0, most.alone).map((range) => readA(range, [])),
    onlyB: says.onlyB.slice(0, most.alone).map((range) => readB(range, [])),
  };
}

type Marked = UnitRange & { readonly mark: Mark };

function marksOf({ onlyA, onlyB, firmness }: ComparedPassage, side: 'a' | 'b'): Marked[] {
  const only = (side === 'a' ? onlyA : onlyB).map(({ kind, ...range }: OnlyHere) => ({
    ...range,
    mark: kind,
  }));
  const firm = firmness.map(({ open, from, to }): Marked => {
    return open === side ? { ...from, mark: 'open' } : { ...to, mark: 'firm' };
  });
  // What is left open is marked with what it is said of, and stands for the word of doubt alone.
  const all = [...firm, ...only].sort((x, y) => x.start - y.start || y.end - x.end);
  return all.filter(({ start }, at) => all.slice(0, at).every((before) => before.end <= start));
}

function firmlyOf(textA: string, textB: string, { firmness }: ComparedPassage): SaidFirmly[] {
  return firmness.map(({ open, from, to }) => ({
    open,
    openWords: (open === 'a' ? textA : textB).slice(from.start, from.end),
    firmWords: (open === 'a' ? textB : textA).slice(to.start, to.end),
  }));
}

function reader(text: string): (range: UnitRange, marks: readonly Marked[]) => ReadStretch {
  const index = new CodePointIndex(text);
  return ({ start, end }, marks) => {
    const pieces: { text: string; mark: Mark | null }[] = [];
    let at = start;
    const add = (to: number, mark: Mark | null): void => {
      if (to > at) pieces.push({ text: text.slice(at, to), mark });
      at = Math.max(at, to);
    };
    for (const mark of marks) {
      add(mark.start, null);
      add(mark.end, mark.mark);
    }
    add(end, null);
    return { start: index.toCodePoint(start), end: index.toCodePoint(end), pieces };
  };
}
