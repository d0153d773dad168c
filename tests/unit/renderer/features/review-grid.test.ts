import { expect, test } from 'vitest';
import type { ImportEdit, ImportRow } from '#common/contract/import';
import { cellHint, columns } from '../../../../renderer/features/import/table/columns';
import { pasteInto } from '../../../../renderer/features/import/table/grid-acts';
import { moveCell, rowsBetween, stretchesOf } from '../../../../renderer/features/import/table/grid-keys';

const shape = { rows: 4, columns: 3, page: 3 };
const key = (name: string, with_: Partial<{ shiftKey: boolean; ctrlKey: boolean }> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...with_,
});

test.each<[string, ReturnType<typeof key>, [number, number], [number, number] | null]>([
  ['down', key('ArrowDown'), [0, 1], [1, 1]],
  ['no further than the last row', key('ArrowDown'), [3, 1], [3, 1]],
  ['right', key('ArrowRight'), [1, 1], [1, 2]],
  ['to the last row', key('ArrowDown', { ctrlKey: true }), [0, 1], [3, 1]],
  ['Tab along the row', key('Tab'), [1, 1], [1, 2]],
  ['Tab on to the next row', key('Tab'), [1, 2], [2, 0]],
  ['Shift+Tab back to the row before', key('Tab', { shiftKey: true }), [2, 0], [1, 2]],
  ['Tab past the end leaves', key('Tab'), [3, 2], null],
  ['Shift+Tab past the beginning leaves', key('Tab', { shiftKey: true }), [0, 0], null],
  ['Enter goes down', key('Enter'), [1, 1], [2, 1]],
  ['Shift+Enter goes up', key('Enter', { shiftKey: true }), [1, 1], [0, 1]],
  ['End of the row', key('End'), [1, 0], [1, 2]],
  ['Ctrl+Home to the first cell', key('Home', { ctrlKey: true }), [3, 2], [0, 0]],
  ['a page', key('PageDown'), [0, 1], [2, 1]],
  ['letters move nothing', key('x'), [0, 0], null],
])('%s', (_, pressed, [row, column], to) => {
  expect(moveCell({ row, column }, pressed, shape)).toEqual(to && { row: to[0], column: to[1] });
});

test('selected rows come down to stretches', () => {
  expect(stretchesOf(new Set([7, 1, 2, 0, 9]))).toEqual([
    { from: 0, to: 3 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
  ]);
  expect(stretchesOf(rowsBetween(5, 3))).toEqual([{ from: 3, to: 6 }]);
});

test('a file without a title shows what the library will call it', () => {
  const rowOf = (title: string, state: string): ImportRow =>
    ({
      state,
      label: 'Ships came in again on Monday…',
      fields: { title: { value: title } },
    }) as unknown as ImportRow;
  const hints = (row: ImportRow): string => columns.map((column) => cellHint(column, row)).join('');
  expect(hints(rowOf(' ', 'ready'))).toBe('Ships came in again on Monday…');
  expect(hints(rowOf('Ships', 'ready'))).toBe('');
  expect(hints(rowOf('', 'failed'))).toBe('');
});

test('cells copied from a spreadsheet fill texts, and dates that have one reading', () => {
  const set: [number, ImportEdit][] = [];
  const title = columns.findIndex(({ key }) => key === 'title');
  const lines = ['The bridge\t14 Feb 2023', 'The ferry\t03/04/2023', 'The port\tsoonish', 'One too many'];
  const ready = { state: 'ready', fields: {} } as unknown as ImportRow;
  const waiting = pasteInto(
    `${lines.join('\r\n')}\r\n`,
    { row: 0, column: title },
    [ready, ready, ready],
    ([place], edit) => set.push([place?.from ?? -1, edit]),
  );
  expect(waiting, 'two readings, or none, are asked about').toEqual([
    { cell: { row: 1, column: title + 1 }, words: '03/04/2023' },
    { cell: { row: 2, column: title + 1 }, words: 'soonish' },
  ]);
  expect(columns[title + 1]?.key).toBe('published');
  expect(set).toEqual([
    [0, { title: 'The bridge', published: expect.objectContaining({ edtf: '2023-02-14' }) as object }],
    [1, { title: 'The ferry' }],
    [2, { title: 'The port' }],
  ]);
});
