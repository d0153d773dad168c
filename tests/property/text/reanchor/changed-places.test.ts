import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTexts } from '#common/text/reanchor/alignment';
import type { ReanchorAnswer } from '#common/text/reanchor/answer';
import { reanchorThroughEdit } from '#common/text/reanchor/through-edit';

/** All letters are of one code unit here, so that offsets of strings are code points. */
interface Passage {
  readonly old: string;
  readonly next: string;
  readonly start: number;
  readonly end: number;
  /** Where the quote's own line is in the new text. */
  readonly own: { readonly from: number; readonly to: number };
}

/** A place told without doubt lies in the line the quote was marked in, and has its words. */
function expectOwnLine(answer: ReanchorAnswer, { old, next, start, end, own }: Passage): void {
  if (answer.state !== 'exact' && answer.state !== 'moved') return;
  expect(next.slice(answer.start, answer.end)).toBe(old.slice(start, end));
  expect(answer.start).toBeGreaterThanOrEqual(own.from);
  expect(answer.end).toBeLessThanOrEqual(own.to);
}

/** Whole words of a line, as readers mark them; `lines` and `nextLines` hold the lines of the texts. */
function passageIn(
  lines: readonly string[],
  nextLines: readonly string[],
  [line, nextLine]: readonly [number, number],
  [at, many]: readonly [number, number],
): Passage {
  const fromOf = (all: readonly string[], index: number): number =>
    all.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  const words = [...(lines[line] ?? '').matchAll(/\w+/g)];
  const first = words[at % words.length];
  const last = words[Math.min(words.length - 1, (at % words.length) + many - 1)];
  const own = fromOf(lines, line);
  const from = fromOf(nextLines, nextLine);
  return {
    old: lines.join('\n'),
    next: nextLines.join('\n'),
    start: own + (first?.index ?? 0),
    end: own + (last?.index ?? 0) + (last?.[0].length ?? 0),
    own: { from, to: from + (nextLines[nextLine] ?? '').length },
  };
}

const names = ['Anna', 'Berthold', 'Ida', 'Konrad', 'Ottilie', 'Ruth', 'Simon', 'Wilhelmina'];
const swappedRows = fc
  .record({
    who: fc.shuffledSubarray(names, { minLength: 3 }),
    figures: fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
    towns: fc.array(fc.constantFrom('Altona', 'Wandsbek', 'Harburg'), { minLength: 8, maxLength: 8 }),
    first: fc.nat(),
    second: fc.nat(),
    marked: fc.nat(),
    isOtherMended: fc.boolean(),
    at: fc.nat(),
    many: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ who, figures, towns, first, second, marked, isOtherMended, at, many }) => {
    const rows = who.map(
      (name, index) =>
        `| ${name} | https://example.org/${name.toLowerCase()} | ${towns[index]} | ${figures[index]} |`,
    );
    const a = first % rows.length;
    const b = (a + 1 + (second % (rows.length - 1))) % rows.length;
    const order = rows.map((_, index) => (index === a ? b : index === b ? a : index));
    const mended = isOtherMended ? b : a;
    const next = order.map((index) =>
      index === mended ? (rows[index] ?? '').replace(/\d+ \|$/, '77 |') : (rows[index] ?? ''),
    );
    const line = marked % rows.length;
    return passageIn(rows, next, [line, order.indexOf(line)], [at, many]);
  });

test('of two rows that change places while one is mended, neither is promised in another', () => {
  fc.assert(
    fc.property(swappedRows, (passage) => {
      const { old, next, start, end } = passage;
      expectOwnLine(reanchorThroughEdit(alignTexts(old, next), start, end), passage);
    }),
    { numRuns: 1000 },
  );
});

/** Words enough that hardly any stands twice by chance. */
const word = fc.nat(2000).map((number) => `word${number}`);
const paragraph = fc.array(word, { minLength: 8, maxLength: 40 });
const replacedParagraph = fc
  .record({
    around: fc.array(paragraph, { minLength: 3, maxLength: 7 }),
    old: paragraph,
    others: fc.array(fc.tuple(fc.nat(), fc.constantFrom('ferry', 'archive', 'Monday')), {
      minLength: 1,
      maxLength: 3,
    }),
    from: fc.nat(),
    to: fc.nat(),
    at: fc.nat(),
    many: fc.integer({ min: 2, max: 20 }),
  })
  .map(({ around, old, others, from, to, at, many }) => {
    const like = [...old];
    for (const [index, other] of others) like[index % like.length] = other;
    const lines = around.map((words) => words.join(' '));
    const own = old.join(' ');
    const place = from % (lines.length + 1);
    const replaced = [...lines.slice(0, place), like.join(' '), ...lines.slice(place)];
    const nextLine = to % (replaced.length + 1);
    return passageIn(
      [...lines.slice(0, place), own, ...lines.slice(place)],
      [...replaced.slice(0, nextLine), own, ...replaced.slice(nextLine)],
      [place, nextLine],
      [at, many],
    );
  });

test('a paragraph that moved is not promised in the one much like it that took its place', () => {
  fc.assert(
    fc.property(replacedParagraph, (passage) => {
      const { old, next, start, end } = passage;
      expectOwnLine(reanchorThroughEdit(alignTexts(old, next), start, end), passage);
    }),
    { numRuns: 1000 },
  );
});
