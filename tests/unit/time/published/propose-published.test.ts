import { expect, test } from 'vitest';
import { english } from '#common/time/prose/english/english';
import { proseLanguageOf } from '#common/time/prose/languages';
import { DateTagger } from '#common/time/prose/tag-dates';
import { proposePublished, type SameSource } from '#common/time/published/propose-published';

const tagger = new DateTagger(english);
const today = '2024-06-01';
const proposals = (text: string, related: readonly SameSource[] = []) =>
  proposePublished(text, tagger.tag(text, null), related, today);
const told = (text: string) => proposals(text).map(({ edtf, from, why }) => `${edtf} ${from}: ${why}`);

test.each<[text: string, ...proposed: string[]]>([
  [
    'The bridge is open\nFriday, 17 February 2023\n\nIt opened today.',
    '2023-02-17 text: Its second line gives it',
  ],
  ['Bridge\nBy Ann Lee | Feb. 17, 2023 | 10:30\nIt opened.', '2023-02-17 text: Its second line gives it'],
  ['OSLO, 17 February 2023 (Wire) — The bridge opened.', '2023-02-17 text: Its dateline gives it'],
  ['The court sat today (17 February 2023) and ruled.', '2023-02-17 text: The text calls that day “today”'],
  [
    'It rained. On Monday, 13 February 2023 the dam broke, and on Wednesday they left.',
    '2023-02-13~ inferred: The latest day it tells by its name is “Monday, 13 February 2023”; articles do so of their own week',
  ],
  // A day of a sentence is no publication date, nor is one still to come, a year, or one far down.
  ['On 3 May 1961 a ship sank. In 1989 it was raised.'],
  ['17 February 2023 was a cold day in the port.'],
  ['Notice\n17 February 2031\nThe port will open.'],
  ['Annals\n1989\nThe port.'],
  ['One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.\nEight.\nNine.\nTen.\n17 February 2023\n'],
  ['The envoy left on Tuesday.'],
  [''],
])('from its own text: %j', (text, ...proposed) => {
  expect(told(text)).toEqual(proposed);
});

const other: SameSource = {
  id: 'x',
  label: 'Visit',
  kind: 'rewording',
  published: '2023-02-14',
  likely: false,
};

test('an article of the same source gives its date, with how the two are related', () => {
  expect(proposals('It begins on Tuesday.', [other, { ...other, id: 'y', kind: null }])).toEqual([
    {
      edtf: '2023-02-14',
      words: '',
      from: 'inferred',
      why: '“Visit”, which says the same in other words, is dated 14 Feb 2023',
      article: 'x',
    },
  ]);
  expect(proposals('', [{ ...other, kind: null }])[0]?.why).toContain('which is of the same source');
  expect(
    proposals('', [
      { ...other, published: null },
      { ...other, published: '2023/2024' },
    ]),
  ).toEqual([]);
});

test.each([
  ['copy', 'It is likely a copy of “Visit”, dated 14 Feb 2023'],
  ['rewording', 'It likely says in other words what “Visit” does, dated 14 Feb 2023'],
] as const)('an article that only looks like a %s gives its date with that said', (kind, why) => {
  expect(proposals('', [{ ...other, kind, likely: true }])).toMatchObject([{ from: 'inferred', why }]);
});

test('a day in the text comes first, one only about right last, and no more than three are offered', () => {
  const about = 'On Monday, 13 February 2023 the dam broke.';
  expect(proposals(about, [other]).map(({ edtf }) => edtf)).toEqual(['2023-02-14', '2023-02-13~']);
  expect(proposals('Visit\n17 February 2023\nIt came.', [other]).map(({ edtf }) => edtf)).toEqual([
    '2023-02-17',
    '2023-02-14',
  ]);
  const many = ['2023-01-01', '2023-01-02', '2023-01-03', '2023-01-04'].map((published) => ({
    ...other,
    published,
  }));
  expect(proposals('', many)).toHaveLength(3);
});

test('a date ahead of today is not taken over from another article, one of the same year or unsure is', () => {
  const from = (published: string) => proposals('', [{ ...other, published }]).map(({ edtf }) => edtf);
  expect(from('2031-02-14')).toEqual([]);
  expect(from('2024-06-02')).toEqual([]);
  expect(from('2024-06-01')).toEqual(['2024-06-01']);
  expect(from('2024')).toEqual(['2024']);
});

test('a German text gives its day as an English one does', () => {
  const text = 'Der Rat hat heute (17. Februar 2023) entschieden.';
  const found = new DateTagger(proseLanguageOf('de')).tag(text, null);
  expect(proposePublished(text, found, [], today).map(({ edtf }) => edtf)).toEqual(['2023-02-17']);
  const week = 'Am Montag, 13. Februar 2023 brach der Damm.';
  const told = new DateTagger(proseLanguageOf('de')).tag(week, null);
  expect(proposePublished(week, told, [], today).map(({ edtf }) => edtf)).toEqual(['2023-02-13~']);
});
