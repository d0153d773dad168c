import { expect, test } from 'vitest';
import { added, compare, figures, nothing, type Found } from '../../../bench/dates/score';
import { contradictsItself } from '../../../bench/dates/own-words';
import { kindOf } from '../../../bench/dates/kinds';
import { readTimeml } from '../../../bench/dates/timeml';
import { daysOf, plainDate } from '../../../bench/dates/timex-days';

const story = `<?xml version="1.0" ?><TimeML><DCT><TIMEX3 tid="t0" value="1998-02-06T10:00">x</TIMEX3></DCT>
<TEXT>\u{1F600} Rain &amp; wind <EVENT eid="e1">came</EVENT> on <TIMEX3 tid="t1" type="DATE" value="1998-02-05">Thursday</TIMEX3>,
for <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.</TEXT></TimeML>`;

test('a TimeML document is its text, its day and its marks in code points', () => {
  const read = readTimeml(story);
  expect(read?.published).toBe('1998-02-06');
  expect(read?.text).toBe('\u{1F600} Rain & wind came on Thursday,\nfor two days.');
  expect(read?.marked).toEqual([
    { start: 22, end: 30, text: 'Thursday', type: 'DATE', value: '1998-02-05' },
    { start: 36, end: 44, text: 'two days', type: 'DURATION', value: 'P2D' },
  ]);
  expect(readTimeml('<TEXT>no date</TEXT>')).toBeNull();
});

const marks = readTimeml(story)?.marked ?? [];
const found = (start: number, end: number, value: string, edtf: string | null, type = 'DATE'): Found => ({
  start,
  end,
  text: '',
  type,
  value,
  edtf,
});

test('strict, relaxed and value as TempEval counts them; filled in and silent as we do', () => {
  const right = compare(marks, [
    found(22, 30, '1998-02-05', '1998-02-05'),
    found(40, 44, 'P2D', null, 'DURATION'),
  ]);
  expect(right.counts).toMatchObject({
    marked: 2,
    found: 2,
    strict: 1,
    markedTouched: 2,
    value: 2,
    filled: 1,
  });
  expect(figures(right.counts)).toMatchObject({
    strict: 50,
    relaxed: 100,
    value: 100,
    filledSame: 100,
    silence: 0,
  });
  const wrong = compare(marks, [found(22, 30, '1998-02-12', '1998-02-12'), found(1, 3, '1998', '1998')]);
  expect(wrong.counts).toMatchObject({
    filled: 1,
    filledSame: 0,
    filledUnmarked: 1,
    silent: 0,
    foundTouching: 1,
  });
  expect(figures(added(right.counts, wrong.counts))).toMatchObject({ filledSame: 50, filledStern: 100 / 3 });
  expect(right.filled.map(({ outcome }) => outcome)).toEqual(['same']);
  expect(wrong.filled.map(({ outcome }) => outcome)).toEqual(['unmarked', 'other']);
  expect(wrong.differences.map(({ kind }) => kind)).toEqual(['spurious', 'value', 'filled', 'missed']);
  const silent = compare(marks, [found(22, 30, '1998-02-05', null)]);
  expect(figures(added(silent.counts, nothing))).toMatchObject({ silence: 100, filledSame: 0 });
});

test.each([
  ['1998-02-05TNI', '1998-02-05'],
  ['1998-11-XX', '1998-11'],
  ['1998-W6', '1998-W06'],
  ['198X', '198'],
  ['1998-AU', '1998-FA'],
])('%s is the date %s spelled another way', (value, plain) => {
  expect(plainDate(value)).toBe(plain);
});

test.each([
  ['1998-W06', '1998-02-02/1998-02-08'],
  ['1998-W06-WE', '1998-02-07/1998-02-08'],
  ['1998-Q1', '1998-01-01/1998-03-31'],
  ['1998-FA', '1998-23'],
  ['199', '1990-01-01/1999-12-31'],
])('%s as annotators write it has the days of %s', (value, edtf) => {
  expect(daysOf(value)).toEqual(daysOf(edtf));
});

test('a date filled in is right where it lies in the one given, wrong where it shares no day, neither beside a length', () => {
  const filled = (value: string, edtf: string) => compare(marks, [found(22, 30, value, edtf)]).counts;
  const within = filled('1998-W06', '1998-02-02/1998-02-08');
  expect(within).toMatchObject({ filled: 1, filledSame: 0, filledWithin: 1 });
  expect(figures(within).filledTrue).toBe(100);
  expect(figures(filled('1998-02-12', '1998-02-12')).filledTrue).toBe(0);
  const beside = compare(marks, [found(36, 44, '1998-02-07', '1998-02-07')]).counts;
  expect(beside).toMatchObject({ filled: 1, filledWithin: 0, filledVague: 1 });
});

test.each([
  ['Tuesday', '2000-04-05', true],
  ['Tuesday', '2000-04-04', false],
  ['Tuesday or Friday', '2000-04-05', false],
  ['July last year', '1997-06', true],
  ['Sept. 27, 1989', '1989-11-27', true],
  ['3. März 1945', '1945-03-03', false],
  ['1998', '1988', true],
  ['last week', '1998-W06', false],
])('whether annotators are at odds with their own words: %s as %s', (text, value, expected) => {
  expect(contradictsItself({ start: 0, end: 1, type: 'DATE', text, value })).toBe(expected);
});

test('a mark at odds with its own words is left out of what is sound', () => {
  const given = [{ start: 0, end: 7, type: 'DATE', text: 'Tuesday', value: '2000-04-05' }];
  const { counts } = compare(given, [found(0, 7, '2000-04-04', '2000-04-04'), found(9, 12, '2000', null)]);
  expect(counts).toMatchObject({ filled: 1, filledSame: 0, filledAtOdds: 1 });
  expect(figures(counts)).toMatchObject({ filledTrue: 0, filledSound: 0 });
});

test.each([
  ['the following year', 'counted from the date told last'],
  ['early next week', 'edge of a stretch (early, mid, end of)'],
  ['two years ago', 'so long ago, or from now'],
  ['last week', 'last, this, next week'],
  ['Tuesday', 'weekday'],
  ['Sept. 27, 1989', 'day, month and year'],
  ['July last year', 'month and year'],
  ['3 May', 'day and month'],
  ['May', 'month alone'],
  ['last month', 'last, this, next month'],
  ['the 1960s', 'decade or century'],
  ['1987', 'bare year'],
  ['noon', 'other'],
])('%s is counted as: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
