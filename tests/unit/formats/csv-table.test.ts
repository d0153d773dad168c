import { expect, test } from 'vitest';
import { readCsv } from '#common/formats/csv/read';
import { dateColumns, writeTable } from '#common/formats/csv/table';

/** The columns of first and last day that a table has for a date. */
function daysOf(edtf: string | null): string[] {
  const date = { words: 'then', said: 'then', quoted: true, edtf, inferred: false, why: '' };
  const columns = dateColumns<null>('date', () => date);
  const [names = [], row = []] = readCsv([...writeTable(columns, [null])].join(''));
  return ['date_earliest', 'date_latest'].map((name) => row[names.indexOf(name)] ?? '');
}

test.each([
  ['2031-05', '2031-05-01', '2031-05-31'],
  ['2031-24', '2031-12-01', '2032-02-29'],
  ['1900/..', '1900-01-01', '..'],
  ['1900/', '1900-01-01', '..'],
  ['/1900-05', '..', '1900-05-31'],
  ['[..1760-12-03]', '..', '1760-12-03'],
  ['../..', '..', '..'],
  ['-0043-03-15', '-0043-03-15', '-0043-03-15'],
  ['Y-17E7', '-170000000-01-01', '-170000000-12-31'],
])('a table says of %s where it begins and ends, and where nothing bounds it', (edtf, first, last) => {
  expect(daysOf(edtf)).toEqual([first, last]);
});

test('a date that cannot be read, and one in words alone, have no days: that is not the same as no end', () => {
  expect(daysOf('some day')).toEqual(['', '']);
  expect(daysOf(null)).toEqual(['', '']);
});
