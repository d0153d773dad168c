import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow, safeCell } from '#common/formats/csv/cells';
import { readCsv } from '#common/formats/csv/read';

const pieces = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  '\t',
  '\r',
  '\n',
  ' ',
  ';',
  '＝',
  'SUM(A1)',
  'é',
  '“',
);
const cell = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
);

test('every cell comes back word for word', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(readCsv(rows.map(csvRow).join(''))).toEqual(rows);
    }),
  );
});

test('no cell begins as a formula', () => {
  fc.assert(
    fc.property(cell, (words) => {
      expect(safeCell(words)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  [' =HYPERLINK("x")', '"\' =HYPERLINK(""x"")"'],
  ['-0043-03-15', "'-0043-03-15"],
  ['2023-02-14', '2023-02-14'],
  ['a "b", c', '"a ""b"", c"'],
])('%j is written %s', (words, written) => expect(csvRow([words])).toBe(`${written}\r\n`));
