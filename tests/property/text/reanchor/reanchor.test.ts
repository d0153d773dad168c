import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePointIndex } from '#common/text/code-points';
import { isBoundary } from '#common/text/graphemes';
import { alignTexts } from '#common/text/reanchor/alignment';
import type { ReanchorAnswer } from '#common/text/reanchor/answer';
import { reanchorByQuote } from '#common/text/reanchor/by-quote';
import { commonLength } from '#common/text/reanchor/common-length';
import { fullestEdit } from '#common/text/reanchor/fullest-edit';
import { searchedText } from '#common/text/reanchor/searched-text';
import { reanchorThroughEdit } from '#common/text/reanchor/through-edit';
import { editedProse, prose } from './random-edits';

/** What must hold of any answer whatever was asked. */
function expectHonest(answer: ReanchorAnswer, text: string, quote: string): void {
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  if (answer.state === 'orphan') return;
  const points = [...text];
  expect(answer.start).toBeLessThan(answer.end);
  expect(answer.end).toBeLessThanOrEqual(points.length);
  const words = points.slice(answer.start, answer.end).join('');
  if (answer.state !== 'changed') expect(words).toBe(quote);
  const index = new CodePointIndex(text);
  if (answer.state === 'changed') {
    expect(isBoundary(index, answer.start) && isBoundary(index, answer.end)).toBe(true);
  }
}

function selectorOf(old: string, start: number, end: number) {
  const points = [...old];
  return {
    exact: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - 32), start).join(''),
    suffix: points.slice(end, end + 32).join(''),
    start,
    end,
  };
}

test('after random edits every passage is where its words are, flagged, or an orphan', () => {
  fc.assert(
    fc.property(editedProse, ({ old, new: next, start, end, quote }) => {
      expectHonest(reanchorThroughEdit(alignTexts(old, next), start, end), next, quote);
      expectHonest(reanchorByQuote(searchedText(next), selectorOf(old, start, end)), next, quote);
    }),
    { numRuns: 1500 },
  );
});

test('any text at all may be asked about, lone surrogates and lone marks too', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom('\ud83d', '\ude00', 'e', '\u0301', '\u200d', '\r', '\n', 'a'), { maxLength: 30 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(anything, anything, fc.nat(), fc.nat(), (old, next, at, length) => {
      const all = [...old];
      if (all.length === 0) return;
      const start = at % all.length;
      const end = Math.min(all.length, start + 1 + (length % 20));
      const quote = all.slice(start, end).join('');
      expectHonest(reanchorThroughEdit(alignTexts(old, next), start, end), next, quote);
      expectHonest(reanchorByQuote(searchedText(next), selectorOf(old, start, end)), next, quote);
    }),
    { numRuns: 2000 },
  );
});

test('a text that did not change keeps every passage exactly', () => {
  fc.assert(
    fc.property(prose, fc.nat(), fc.integer({ min: 1, max: 80 }), (text, at, length) => {
      const size = [...text].length;
      const start = at % size;
      const end = Math.min(size, start + length);
      expect(reanchorThroughEdit(alignTexts(text, text), start, end)).toMatchObject({
        state: 'exact',
        start,
        end,
      });
    }),
  );
});

/** A word that the texts around never hold. */
const unique = (seed: number): string => `quillon${seed.toString(36)}zephyr`;

test('text put before and after a passage never changes it, and moves it by what was put before', () => {
  fc.assert(
    fc.property(prose, prose, prose, fc.nat(), (text, before, behind, seed) => {
      const quote = `${unique(seed)} of the ${unique(seed + 1)}`;
      const old = `${text}\nHere ${quote} stands.\n${text}`;
      const start = [...old.slice(0, old.indexOf(quote))].length;
      const end = start + quote.length;
      const next = `${before}\n${old}\n${behind}`;
      const shift = [...before].length + 1;
      const expected = { state: 'exact', start: start + shift, end: end + shift };
      expect(reanchorThroughEdit(alignTexts(old, next), start, end)).toMatchObject(expected);
      expect(reanchorByQuote(searchedText(next), selectorOf(old, start, end))).toMatchObject(expected);
    }),
  );
});

test('a deleted paragraph with words of its own is an orphan', () => {
  fc.assert(
    fc.property(prose, prose, fc.nat(), (first, second, seed) => {
      const own = [0, 1, 2, 3, 4, 5].map((each) => unique(seed + each)).join(' ');
      const old = `${first}\n${own}\n${second}`;
      const next = `${first}\n${second}`;
      const start = [...first].length + 1;
      const end = start + own.length;
      expect(reanchorThroughEdit(alignTexts(old, next), start, end).state).toBe('orphan');
      expect(reanchorByQuote(searchedText(next), selectorOf(old, start, end)).state).toBe('orphan');
    }),
  );
});

test('a passage with one letter put in is flagged at its place, never called exact', () => {
  fc.assert(
    fc.property(prose, fc.nat(), fc.nat(), (text, seed, at) => {
      const quote = [0, 1, 2, 3, 4, 5].map((each) => unique(seed + each)).join(' ');
      const old = `${text}\n${quote}\n${text}`;
      const offset = 1 + (at % (quote.length - 1));
      const mended = `${quote.slice(0, offset)}q${quote.slice(offset)}`;
      const next = `${text}\n${mended}\n${text}`;
      const start = [...text].length + 1;
      const expected = { state: 'changed', start, end: start + mended.length };
      expect(reanchorThroughEdit(alignTexts(old, next), start, start + quote.length)).toMatchObject(expected);
      expect(reanchorByQuote(searchedText(next), selectorOf(old, start, start + quote.length))).toMatchObject(
        expected,
      );
    }),
  );
});

/** Rows of a table of a few figures said over and over, some of which go and come. */
const rows = fc.array(fc.constantFrom('| Anna | 3 |', '| Ida | 3 |', '| Anna | 7 |', '| Ida | 12 | late |'), {
  minLength: 2,
  maxLength: 9,
});
const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9]+|\S/g) ?? [];

/** Whether words stand at a place of a text without being a part of longer ones. */
const isWhole = (text: string, at: number, words: string): boolean =>
  !/[A-Za-z0-9]{2}/.test(text.slice(at - 1, at + 1)) &&
  !/[A-Za-z0-9]{2}/.test(text.slice(at + words.length - 1, at + words.length + 1));

/** The most words two lists can keep in common, in order: counted here by nothing but the definition. */
function keptOf(old: readonly string[], next: readonly string[]): number {
  let row = next.map(() => 0).concat(0);
  for (const word of old) {
    const above = row;
    row = [0];
    for (const [y, other] of next.entries())
      row.push(word === other ? (above[y] ?? 0) + 1 : Math.max(above[y + 1] ?? 0, row[y] ?? 0));
  }
  return row.at(-1) ?? 0;
}

/** The words of a text, and how unnatural a cut before each of them, and at the end, is: there are no sentences in rows. */
function cutWords(text: string): { readonly words: string[]; readonly cuts: number[] } {
  const found = [...text.matchAll(/[A-Za-z0-9]+|\S/g)];
  const isLine = (at: number): boolean => at === 0 || text[at - 1] === '\n' || at === text.length;
  const cutAt = (at: number): number => (isLine(at) ? 0 : text[at - 1] === ' ' ? 3 : 4);
  return {
    words: found.map(([word]) => word),
    cuts: [...found.map(({ index }) => index), text.length].map(cutAt),
  };
}

/**
 * What the best edit is worth that leads from a word to a word and keeps `count` of them there: 16 a word kept, less 1 for
 * either end of a run of them and what both texts cost to be cut there. Counted by nothing but that definition.
 */
function worthOf(old: string, next: string, first: number, count: number, to: number): number {
  const a = cutWords(old);
  const b = cutWords(next);
  const width = b.words.length + 1;
  /** The most that can be had from each pair of words on, where the two before it are not kept together, and where they are. */
  const [apart, kept] = [
    new Float64Array((a.words.length + 1) * width),
    new Float64Array((a.words.length + 1) * width),
  ];
  for (let x = a.words.length; x >= 0; x--)
    for (let y = b.words.length; y >= 0; y--) {
      if (x === a.words.length && y === b.words.length) continue;
      const at = x * width + y;
      const cut = 1 + (a.cuts[x] ?? 0) + (b.cuts[y] ?? 0);
      const isFixed = x >= first && x < first + count;
      const isSame =
        a.words[x] !== undefined && a.words[x] === b.words[y] && (!isFixed || y - to === x - first);
      const keep = isSame ? 16 + (kept[at + width + 1] ?? 0) : -Infinity;
      const skipOld = x < a.words.length && !isFixed ? (apart[at + width] ?? 0) : -Infinity;
      const skipNew = y < b.words.length ? (apart[at + 1] ?? 0) : -Infinity;
      apart[at] = Math.max(keep - cut, skipOld, skipNew);
      kept[at] = Math.max(keep, skipOld - cut, skipNew - cut);
    }
  return kept[0] ?? 0;
}

test('in rows that recur, a promised place is the one of the edit that keeps most and cuts fewest rows', () => {
  fc.assert(
    fc.property(rows, rows, rows, rows, fc.nat(), fc.nat(5), (head, out, put, foot, at, length) => {
      const old = [...head, ...out, ...foot].join('\n');
      const next = [...head, ...put, ...foot].join('\n');
      const starts = [...old.matchAll(/[A-Za-z0-9]+|\S/g)].map(({ index }) => index);
      const first = at % starts.length;
      const last = Math.min(starts.length - 1, first + length);
      const [start = 0, from = 0] = [starts[first], starts[last]];
      const quote = old.slice(start, from + (wordsOf(old.slice(from))[0] ?? '').length);
      const answer = reanchorThroughEdit(alignTexts(old, next), start, start + quote.length);
      if (answer.state !== 'exact') return;
      const worthAt = (to: number): number =>
        worthOf(old, next, first, last + 1 - first, wordsOf(next.slice(0, to)).length);
      const own = worthAt(answer.start);
      for (let to = next.indexOf(quote); to >= 0; to = next.indexOf(quote, to + 1))
        if (to !== answer.start && isWhole(next, to, quote)) expect(worthAt(to)).toBeLessThan(own - 4);
    }),
    { numRuns: 400 },
  );
});

test('as many words are kept as can be, however the two texts are', () => {
  const ids = fc.array(fc.nat(5), { maxLength: 90 }).map((all) => Int32Array.from(all));
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      const gap = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
      const most = keptOf([...a].map(String), [...b].map(String));
      expect(commonLength(a, b, gap)).toBe(most);
      const pairs = [...fullestEdit(a, b, gap).entries()].filter(([, to]) => to >= 0);
      for (const [at, [from, to]] of pairs.entries()) {
        expect(b[to]).toBe(a[from]);
        if (at > 0) expect(to).toBeGreaterThan(pairs[at - 1]?.[1] ?? 0);
      }
      expect(pairs.length).toBeGreaterThanOrEqual(Math.ceil(most * 0.9));
    }),
  );
});
