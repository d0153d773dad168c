import type { AnnotationRow } from '#common/contract/rows';

/**
 * The annotation after or before the one at hand, around the ends; with none at hand, the next from the caret.
 * `rows` in text order; `caret` in code points. Null when there are none.
 */
export function walkFrom(
  rows: readonly AnnotationRow[],
  selected: string | null,
  caret: number,
  step: 1 | -1,
): AnnotationRow | null {
  if (rows.length === 0) return null;
  const at = rows.findIndex(({ annotation }) => annotation.id === selected);
  if (at >= 0) return rows[(at + step + rows.length) % rows.length] ?? null;
  const start = (row: AnnotationRow): number => row.annotation.stretches[0]?.now?.start ?? -1;
  const found =
    step === 1 ? rows.find((row) => start(row) >= caret) : rows.findLast((row) => start(row) < caret);
  return found ?? rows.at(step === 1 ? 0 : -1) ?? null;
}
