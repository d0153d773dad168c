import { Buffer } from 'node:buffer';

/** An answer stays under this (bytes of JSON); what does not fit is left for the next window. */
export const answerBytes = 240 * 1024;

/** The bytes a value takes in an answer. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/**
 * As many rows as fit into one answer, in order: at least one, so that asking on from where the answer ended always
 * gets further. `room` is what the rest of the answer leaves, in bytes.
 */
export function fitting<Row>(rows: Iterable<Row>, room = answerBytes): Row[] {
  const kept: Row[] = [];
  let left = room;
  for (const row of rows) {
    left -= jsonBytes(row) + 1;
    if (left < 0 && kept.length > 0) break;
    kept.push(row);
  }
  return kept;
}

export interface WindowAsked {
  readonly from: number;
  readonly count: number;
}

/** The rows of a window of ids; `rowOf` gives null for what is gone. */
export function windowOf<Row>(
  ids: readonly string[],
  { from, count }: WindowAsked,
  rowOf: (id: string) => Row | null | undefined,
): { total: number; rows: Row[] } {
  return { total: ids.length, rows: rowsOf(ids.slice(from, from + count), rowOf) };
}

/** The rows of ids, as many as fit; made one by one, so that none is made in vain. */
export function rowsOf<Row>(ids: readonly string[], rowOf: (id: string) => Row | null | undefined): Row[] {
  return fitting(made(ids, rowOf));
}

/**
 * The same as one text: each row as `pack` writes it, joined by commas. What comes after the last that fits is left for
 * the next window.
 */
export function packedRowsOf<Id, Row>(
  ids: Iterable<Id>,
  rowOf: (id: Id) => Row | null | undefined,
  pack: (row: Row) => string,
): string {
  let all = '';
  let left = answerBytes;
  for (const row of made(ids, rowOf)) {
    const text = pack(row);
    // In the answer it is a text within JSON, where a quotation mark takes two bytes.
    left -= jsonBytes(text);
    if (left < 0 && all !== '') break;
    all += all === '' ? text : `,${text}`;
  }
  return all;
}

function* made<Id, Row>(ids: Iterable<Id>, rowOf: (id: Id) => Row | null | undefined): Generator<Row> {
  for (const id of ids) {
    const row = rowOf(id);
    if (row !== null && row !== undefined) yield row;
  }
}
