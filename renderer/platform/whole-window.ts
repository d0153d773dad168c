interface Answer<Row> {
  readonly total: number;
  readonly rows: Row[];
}

/**
 * Rows `from` … `from + count - 1`, all of them: where they are too long for one answer the core gives fewer, and
 * this asks on from the last. `ask` is one call for a window.
 */
export async function wholeWindow<Row, Given extends Answer<Row>>(
  ask: (from: number, count: number) => Promise<Given>,
  from: number,
  count: number,
): Promise<Given> {
  const first = await ask(from, count);
  const rows = [...first.rows];
  const end = Math.min(from + count, first.total);
  while (rows.length > 0 && from + rows.length < end) {
    const more = await ask(from + rows.length, end - from - rows.length);
    if (more.rows.length === 0) break;
    rows.push(...more.rows);
  }
  return { ...first, rows };
}
