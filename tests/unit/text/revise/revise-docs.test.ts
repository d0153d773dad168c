import { describe, expect, test } from 'vitest';
import type { ArticleDoc, Block } from '#common/text/article-doc';
import { CodePointIndex } from '#common/text/code-points';
import { flatten } from '#common/text/flatten';
import { editDoc } from '#common/text/revise/edit-doc';
import { likelyPlaces, whereItStood } from '#common/text/revise/likely-places';
import { applyStep } from '#common/text/revise/text-edit';
import { tidyDoc, tidyStep } from '#common/text/revise/tidy-doc';
import { changedLines, wordDiff } from '#common/text/revise/word-diff';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: Block[]): ArticleDoc => ({ type: 'doc', content });

/** Every kind of block that holds words, and one emoji before most of them. */
const everything = doc(
  paragraph('😀 first'),
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Second' }] },
  { type: 'image', attrs: { alt: 'a bridge' } },
  { type: 'blockquote', content: [paragraph('third')] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('fourth'), paragraph('fifth')] }] },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [{ type: 'tableCell', content: [paragraph('sixth')] }, { type: 'tableCell' }],
      },
    ],
  },
  { type: 'codeBlock', content: [{ type: 'text', text: 'seventh' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'eighth', marks: [{ type: 'bold' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'ninth' },
    ],
  },
);

test('words are edited wherever they stand, and the text is what the edit says', () => {
  const text = flatten(everything);
  const index = new CodePointIndex(text);
  for (const word of ['first', 'Second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']) {
    const start = index.toCodePoint(text.indexOf(word));
    const step = [{ start: start + 2, end: start + 3, text: '🕊️x' }];
    const edited = editDoc(everything, step);
    if (!edited.ok) throw new Error(edited.error);
    expect(applyStep(index, step)).toEqual({ ok: true, value: flatten(edited.value) });
  }
});

test.each([
  ['a line break put in', [{ start: 3, end: 3, text: 'a\nb' }]],
  ['words of two lines', [{ start: 4, end: 12, text: 'x' }]],
  [
    'words of two runs',
    [{ start: flatten(everything).length - 8, end: flatten(everything).length - 3, text: '' }],
  ],
  ['words past the end', [{ start: 900, end: 901, text: '' }]],
])('%s cannot be mended in one line', (_, step) => {
  expect(editDoc(everything, step).ok).toBe(false);
});

describe('tidying', () => {
  test('a tidy document stays as it is', () => {
    expect(tidyDoc(everything)).toEqual(everything);
    expect(tidyStep(everything)).toEqual([]);
  });

  test.each([
    [
      'blank lines, first, between and last',
      doc(paragraph(' '), paragraph('a'), { type: 'paragraph' }, paragraph('b'), paragraph('\t')),
    ],
    [
      'an accent in a run of its own',
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Cafe' },
          { type: 'text', text: '\u0301s', marks: [{ type: 'bold' }] },
        ],
      }),
    ],
    [
      'an emptied list',
      doc(
        paragraph('a'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        paragraph('b'),
      ),
    ],
    [
      'an emptied cell',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [paragraph(' ')] },
              { type: 'tableCell', content: [paragraph('b')] },
            ],
          },
        ],
      }),
    ],
  ] as const)('%s: the step leads to the tidy text', (_, untidy) => {
    const tidy = tidyDoc(untidy);
    const text = flatten(tidy);
    expect(text.split('\n').every((line) => line.trim() !== '')).toBe(true);
    expect(applyStep(new CodePointIndex(flatten(untidy)), tidyStep(untidy))).toEqual({
      ok: true,
      value: text,
    });
  });
});

test('a comparison says what went and what came, and leaves out lines that are the same', () => {
  const old = 'One line.\nThe mayor met the envoy on Tuesday.\nThree.\nFour.\nFive.';
  const next = 'One line.\nThe mayor met the new envoy on Friday.\nThree.\nFour.\nFive.\nSix.';
  const pieces = wordDiff(old, next);
  const side = (not: 'in' | 'out') =>
    pieces
      .filter(({ kind }) => kind !== not)
      .map(({ text }) => text)
      .join('');
  expect(side('in')).toBe(old);
  expect(side('out')).toBe(next);
  const { lines, after } = changedLines(pieces);
  expect(lines.map(({ skipped }) => skipped)).toEqual([1, 3]);
  const words = (kind: 'in' | 'out') =>
    (lines[0]?.pieces ?? [])
      .flatMap((piece) => (piece.kind === kind ? piece.text.trim() : []))
      .filter(Boolean);
  expect(words('out')).toEqual(['Tuesday']);
  expect(words('in')).toEqual(['new', 'Friday']);
  expect(after).toBe(0);
  expect(changedLines(wordDiff(old, old))).toEqual({ lines: [], after: 5 });
});

test('a sentence put in place of another stays in its line, and no line beside it is counted', () => {
  const old = 'The first.\nThe second session was held on 9 March 2023. Nobody spoke.\nThe third.';
  const now = 'The first.\nNobody met in March.\nThe third.';
  const { lines, after } = changedLines(wordDiff(old, now));
  expect(lines.map(({ skipped }) => skipped)).toEqual([1]);
  expect(after).toBe(1);
  const side = (kind: 'in' | 'out'): string =>
    (lines[0]?.pieces ?? []).flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
  expect(side('in')).toBe('The second session was held on 9 March 2023. Nobody spoke.');
  expect(side('out')).toBe('Nobody met in March.');
});

test('the likeliest places of lost words are named with the words around them', () => {
  const text =
    'Before it. The council met the envoy in May. Between. The council met the envoy in June. After.';
  const found = likelyPlaces(null, new CodePointIndex(text), {
    exact: 'The council met the envoy',
    prefix: '',
    suffix: '',
    start: 400,
    end: 425,
  });
  expect(found.map(({ exact }) => exact)).toEqual(['The council met the envoy', 'The council met the envoy']);
  expect(new Set(found.map(({ start }) => start))).toEqual(new Set([11, 54]));
  expect(found.find(({ start }) => start === 54)?.after).toBe(' in June. After.');
});

test('where lost words stood is told by what stood beside them', () => {
  const old = 'A third line tells of the crowd by the river, and of the letter that the mayor signed.';
  const now = `A new first line.\n${old.replace('the crowd by the river', '')}`;
  const start = old.indexOf('the crowd');
  const exact = 'the crowd by the river';
  const made = { start, end: start + exact.length, exact, prefix: '', suffix: '' };
  const stood = whereItStood(new CodePointIndex(old), new CodePointIndex(now), made);
  expect(stood?.before.endsWith('tells of ')).toBe(true);
  expect(stood?.after.startsWith(', and of the letter')).toBe(true);
  expect(likelyPlaces(new CodePointIndex(old), new CodePointIndex(now), made)).toEqual([]);
});
