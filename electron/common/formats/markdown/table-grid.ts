import type { AnnotatedGroup, AnnotatedNode } from '../annotated-doc';

/** Wider than this, by what its cells say they span, a table is written without the spans. */
const mostColumns = 60;

/** The rows of a table, as long as one another: a cell stands where it begins, null where it spans or none is. */
export function gridOf(rows: readonly AnnotatedNode[]): (AnnotatedGroup | null)[][] {
  const cells = rows.map((row) => ('content' in row ? row.content : []).filter(isCell));
  const spanned = grid(cells, true);
  const wide = Math.max(1, ...spanned.map((row) => row.length)) > mostColumns;
  const placed = wide ? grid(cells, false) : spanned;
  const width = Math.max(1, ...placed.map((row) => row.length));
  return placed.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
}

const isCell = (node: AnnotatedNode): node is AnnotatedGroup =>
  node.type === 'tableCell' || node.type === 'tableHeader';

/** Lays cells out as HTML does: each in the first column that no cell from above reaches into. */
function grid(rows: readonly (readonly AnnotatedGroup[])[], withSpans: boolean): (AnnotatedGroup | null)[][] {
  const busyUntil: number[] = [];
  return rows.map((cells, at) => {
    const row: (AnnotatedGroup | null)[] = [];
    for (const cell of cells) {
      while ((busyUntil[row.length] ?? 0) > at) row.push(null);
      const columns = withSpans ? Math.min(cell.colspan, mostColumns + 1) : 1;
      for (let column = 0; column < columns; column++) {
        busyUntil[row.length] = at + (withSpans ? cell.rowspan : 1);
        row.push(column === 0 ? cell : null);
      }
      if (row.length > mostColumns && withSpans) return row;
    }
    return row;
  });
}
