import { expect, test } from 'vitest';
import { readDate } from '#common/time/parse-words';

function readings(typed: string, against: string): string[] {
  const reading = readDate(typed, { against });
  if (reading.kind === 'one') {
    expect(reading.fromArticle).toBe(true);
    return [reading.edtf];
  }
  if (reading.kind !== 'several') return [`${reading.kind}: ${reading.message}`];
  expect(reading.readings.every((each) => each.fromArticle)).toBe(true);
  return reading.readings.map((each) => each.edtf);
}

/** In an article of Tuesday 14 February 2023. */
test.each([
  ['yesterday', ['2023-02-13']],
  ['the day before yesterday', ['2023-02-12']],
  ['tomorrow', ['2023-02-15']],
  ['Friday', ['2023-02-10', '2023-02-17']],
  ['on Friday', ['2023-02-10', '2023-02-17']],
  ['Tuesday', ['2023-02-14', '2023-02-07', '2023-02-21']],
  ['last Tuesday', ['2023-02-07']],
  ['last Monday', ['2023-02-13', '2023-02-06']],
  ['next Friday', ['2023-02-17', '2023-02-24']],
  ['this coming Friday', ['2023-02-17']],
  ['this past Friday', ['2023-02-10']],
  ['this Friday', ['2023-02-17']],
  ['this Monday', ['2023-02-13', '2023-02-20']],
  ['Tuesday next week', ['2023-02-21']],
  ["last week's Friday", ['2023-02-10']],
  ['last week', ['2023-02-06/2023-02-12']],
  ['next week', ['2023-02-20/2023-02-26']],
  ['late last week', ['2023-02-09~/2023-02-12~']],
  ['this weekend', ['2023-02-18/2023-02-19', '2023-02-11/2023-02-12']],
  ['this coming weekend', ['2023-02-18/2023-02-19']],
  ['last weekend', ['2023-02-11/2023-02-12']],
  ['next weekend', ['2023-02-18/2023-02-19', '2023-02-25/2023-02-26']],
  ['last month', ['2023-01']],
  ['late last month', ['2023-01-21~/2023-01-31~']],
  ['earlier this month', ['2023-02']],
  ['early next month', ['2023-03-01~/2023-03-10~']],
  ['last year', ['2022']],
  ['later this year', ['2023']],
  ['the end of last year', ['2022-12~']],
  ['the end of the year', ['2023-12~']],
  ['this decade', ['202X']],
  ['in June', ['2022-06', '2023-06']],
  ['February', ['2023-02', '2022-02', '2024-02']],
  ['last June', ['2022-06']],
  ['next June', ['2023-06', '2024-06']],
  ['this June', ['2023-06']],
  ['June last year', ['2022-06']],
  ['14 June last year', ['2022-06-14']],
  ['late January', ['2023-01-21~/2023-01-31~', '2024-01-21~/2024-01-31~']],
  ['during the spring', ['2022-21', '2023-21']],
  ['this winter', ['2022-24']],
  ['the 22nd', ['2023-01-22', '2023-02-22']],
  ['the 31st', ['2023-01-31', '2023-03-31']],
  ['the 3rd of next month', ['2023-03-03']],
  ['3 March', ['2022-03-03', '2023-03-03']],
  ['29 February', ['2020-02-29', '2024-02-29']],
  ['Tuesday 21 February', ['2023-02-21']],
  ['two years ago', ['2021']],
  ['3 months ago', ['2022-11']],
  ['a week ago', ['2023-02-07~']],
  ['three days ago', ['2023-02-11']],
  ['in 8 days', ['2023-02-22']],
  ['c. last month', ['2023-01~']],
  ['last month?', ['2023-01?']],
  ['before Friday', ['../2023-02-09', '../2023-02-16']],
  ['since last month', ['2023-01/..']],
  ['14-22 Feb', ['2023-02-14/2023-02-22', '2022-02-14/2022-02-22']],
  ['8 days from yesterday', ['2023-02-13/2023-02-20', '2023-02-13/2023-02-21']],
])('%s', (typed, expected) => {
  expect(readings(typed, '2023-02-14').slice(0, 3)).toEqual(expected);
});

test('weekdays of a span are taken together', () => {
  expect(readDate('Monday to Wednesday', { against: '2023-02-14' })).toMatchObject({
    kind: 'one',
    edtf: '2023-02-13/2023-02-15',
    fromArticle: true,
  });
});

/** On a Sunday the week has two ends. */
test('weeks told on a Sunday are offered by both countings', () => {
  expect(readings('last week', '2023-02-19')).toEqual(['2023-02-06/2023-02-12', '2023-02-12/2023-02-18']);
  expect(readings('this weekend', '2023-02-19')).toEqual(['2023-02-18/2023-02-19']);
  expect(readings('last weekend', '2023-02-19')).toEqual(['2023-02-11/2023-02-12']);
});

test('a weekday that fits no near year is a slip, and is said to be one', () => {
  const reading = readDate('Friday 21 February', { against: '2023-02-14' });
  expect(reading.kind === 'none' ? reading.message : reading).toContain(
    'fits no year near the article’s date (2022–2024)',
  );
});

test('readings about the article’s date say on which side of it they lie', () => {
  const reading = readDate('Friday', { against: '2023-02-14' });
  expect(
    reading.kind === 'several' ? reading.readings.map((each) => [each.words, each.why]) : reading,
  ).toEqual([
    ['Friday 10 February 2023', 'the one before the article’s date, 14 Feb 2023'],
    ['Friday 17 February 2023', 'the one after the article’s date, 14 Feb 2023'],
  ]);
});

test.each([
  'Tuesday',
  'last month',
  'in June',
  'yesterday',
  'the 14th',
  '14 February',
  'this weekend',
  'before Tuesday',
  'two years ago',
])('%s needs a dated article', (typed) => {
  expect(readDate(typed, { against: null })).toEqual({
    kind: 'needs-article-date',
    message: `“${typed === 'before Tuesday' ? 'Tuesday' : typed}” counts from the article’s date, and it has none: date the article first, or write the whole date, such as 14 Feb 2023.`,
  });
  expect(readDate(typed)).toMatchObject({ kind: 'needs-article-date' });
});

test('an article dated only to the month resolves months and years, not days', () => {
  expect(readings('last month', '2023-02')).toEqual(['2023-01']);
  expect(readings('last year', '2023-02~')).toEqual(['2022']);
  expect(readDate('Tuesday', { against: '2023-02' })).toEqual({
    kind: 'needs-article-date',
    message:
      '“Tuesday” counts from the article’s date, which is only Feb 2023: give it more exactly, or write the whole date, such as 14 Feb 2023.',
  });
});

test('a whole date stands by itself in any article', () => {
  expect(readDate('14 Feb 2023', { against: null })).toMatchObject({ kind: 'one', fromArticle: false });
});
