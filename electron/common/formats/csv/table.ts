import type { ExportDate, ExportView } from '../export-view';
import { isoDay } from '../../time/day';
import { parseEdtf } from '../../time/edtf';
import { byteOrderMark, csvRow } from './cells';

/** A column: its name, and what a row has in it. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => string | number];

/** A table as CSV in pieces: a line of names, then one line a row. */
export function* writeTable<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield byteOrderMark + csvRow(columns.map(([name]) => name));
  for (const row of rows) yield csvRow(columns.map(([, cell]) => String(cell(row))));
}

/** The columns every date has: its words, its code, the first and last day it can touch, and where it is from. */
export function dateColumns<Row>(
  name: string,
  dateOf: (row: Row) => ExportDate | null,
): readonly Column<Row>[] {
  return [
    [`${name}_edtf`, (row) => dateOf(row)?.edtf ?? ''],
    [`${name}_earliest`, (row) => dayOf(dateOf(row), 'earliest')],
    [`${name}_latest`, (row) => dayOf(dateOf(row), 'latest')],
    [`${name}_inferred`, (row) => (dateOf(row)?.inferred === true ? 'yes' : '')],
    [`${name}_why`, (row) => dateOf(row)?.why ?? ''],
  ];
}

/**
 * The day as ISO 8601 has it: two full stops where nothing bounds the date on that side, since its end is open or not
 * known. Empty where no day can be read at all: there is no date, or only words for one.
 */
function dayOf(date: ExportDate | null, which: 'earliest' | 'latest'): string {
  const parsed = date?.edtf ? parseEdtf(date.edtf) : null;
  if (parsed?.ok !== true) return '';
  const day = parsed.value[which];
  return Number.isFinite(day) ? isoDay(day) : '..';
}

/** The library that a row is from: a table has no other place to say it. */
export function libraryColumn<Row>({ libraryId }: ExportView): Column<Row> {
  return ['library_id', () => libraryId];
}
