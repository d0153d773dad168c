import { expect, test } from 'vitest';
import { compareDates, contains, intersects, isBefore, overlaps, relation } from '#common/time/compare';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';

function date(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test.each([
  ['2023-02-14', '2023-02-15', 'before'],
  ['2023-03', '2023-02', 'after'],
  ['2023-02-14', '2023-02', 'within'],
  ['2023', '2023-21', 'contains'],
  ['2023-02', '2023-02-01/2023-02-28', 'equal'],
  ['2023-01/2023-02', '2023-02/2023-03', 'overlaps'],
  ['2023-24', '2023', 'overlaps'],
  ['../2023-02', '2023-03', 'before'],
  ['../2023-02', '2023-02', 'contains'],
  ['2023-04/..', '2099', 'contains'],
  ['1985/', '/1985', 'overlaps'],
  ['1669', '[1667,1668,1670..1672]', 'apart'],
  ['1671', '[1667,1668,1670..1672]', 'within'],
  ['[1667,1669]', '1666/1668', 'overlaps'],
  ['-0043', '0044', 'before'],
  ['2023~', '2023', 'equal'],
])('%s is %s to %s', (a, b, expected) => {
  expect(relation(date(a), date(b))).toBe(expected);
});

test('a set with a gap does not meet a date in the gap', () => {
  expect(intersects(date('[2023-02-14,2023-02-21]'), date('2023-02-18'))).toBe(false);
  expect(intersects(date('[2023-02-14,2023-02-21]'), date('2023-02-21/2023-02-22'))).toBe(true);
});

test('touching on one day is an overlap, lying side by side is not', () => {
  expect(overlaps(date('2023-02-14/2023-02-22'), date('2023-02-22/2023-02-24'))).toBe(true);
  expect(isBefore(date('2023-02-14/2023-02-21'), date('2023-02-22'))).toBe(true);
});

test('a narrower date inside a wider one agrees with it', () => {
  expect(contains(date('2023'), date('2023-21'))).toBe(true);
  expect(contains(date('2023-21'), date('2023'))).toBe(false);
});

test('a list is sorted by first day, last day, then the finer first', () => {
  const texts = [
    '2023',
    '2023-02',
    '../1985',
    '2023-01-01/2023-12-31',
    '2023-01',
    '-0043',
    '2023~',
    '1985/..',
    '2023-02-14',
  ];
  expect(
    texts
      .map(date)
      .sort(compareDates)
      .map((each) => each.edtf),
  ).toEqual([
    '../1985',
    '-0043',
    '1985/..',
    '2023-01',
    '2023',
    '2023~',
    '2023-01-01/2023-12-31',
    '2023-02',
    '2023-02-14',
  ]);
});
