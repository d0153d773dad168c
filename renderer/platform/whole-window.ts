import { longestWindow } from '#common/contract/longest-window';

interface Answer<Row> {
  readonly total: number;
  readonly rows: Row[];
}

/** How many windows are under way at a time: while one is read here, the core makes the next. */
const together = 3;

/**
 * Rows `from` … `from + count - 1`, all there are unless told otherwise: where they are too many or too long for one
 * answer this asks on from the last. `ask` is one call for a window, never longer than a call may ask for. Once the first answer says how many there are, several
 * windows as long as it was are asked for at a time.
 */
export async function wholeWindow<Row, Given extends Answer<Row>>(
  ask: (from: number, count: number) => Promise<Given>,
  from = 0,
  count = Infinity,
): Promise<Given> {
  const first = await ask(from, Math.min(count, longestWindow));
  const end = Math.min(from + count, first.total);
  const length = first.rows.length;
  if (length === 0 || from + length >= end) return first;
  const starts = Array.from(
    { length: Math.ceil((end - from) / length) - 1 },
    (_, at) => from + length * (at + 1),
  );
  const windows: Row[][] = [];
  const next = starts.entries();
  const work = async (): Promise<void> => {
    for (const [at, start] of next) windows[at] = await filled(ask, start, Math.min(start + length, end));
  };
  await Promise.all(Array.from({ length: together }, work));
  return { ...first, rows: [first.rows, ...windows].flat() };
}

/** The rows of one window, asked on for until it is full or there are no more. */
async function filled<Row>(
  ask: (from: number, count: number) => Promise<Answer<Row>>,
  from: number,
  end: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  while (from + rows.length < end) {
    const more = await ask(from + rows.length, end - from - rows.length);
    if (more.rows.length === 0) break;
    rows.push(...more.rows);
  }
  return rows;
}
