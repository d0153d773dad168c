import type { Block, TableCell, TableRow } from '#common/text/article-doc';
import { attribute, childrenOf, isElement, nameOf, type PageElement } from './dom';

function* rowElements(table: PageElement): Generator<PageElement> {
  for (const child of childrenOf(table)) {
    if (!isElement(child)) continue;
    const name = nameOf(child);
    if (name === 'tr') yield child;
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') yield* rowElements(child);
  }
}

function cellsOf(row: PageElement): PageElement[] {
  return [...childrenOf(row)]
    .filter(isElement)
    .filter((cell) => nameOf(cell) === 'td' || nameOf(cell) === 'th');
}

/** Whether a table only arranges the page: it says so, holds another, or has nothing beside anything else. */
export function isLayoutTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role'))) return true;
  if ([...table.querySelectorAll('table')].length > 0) return true;
  let rows = 0;
  let widest = 0;
  for (const row of rowElements(table)) {
    rows++;
    widest = Math.max(widest, cellsOf(row).length);
  }
  return widest < 2 || (rows < 2 && [...table.querySelectorAll('p, h1, h2, h3')].length > 0);
}

function span(cell: PageElement, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), most) : 1;
}

function cellOf(cell: PageElement, content: Block[]): TableCell {
  const colspan = span(cell, 'colspan', 1000);
  const rowspan = span(cell, 'rowspan', 65_534);
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
  const type = nameOf(cell) === 'th' ? 'tableHeader' : 'tableCell';
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

/**
 * The rows of a table of data and its `<caption>`s; `read` gives the blocks of a cell. Rows without any words
 * are dropped, empty cells among others are kept so that columns stay columns.
 */
export function rowsOf(
  table: PageElement,
  read: (cell: PageElement) => Block[],
): { captions: PageElement[]; rows: TableRow[] } {
  const captions = [...childrenOf(table)].filter(isElement).filter((child) => nameOf(child) === 'caption');
  const rows: TableRow[] = [];
  for (const row of rowElements(table)) {
    const content = cellsOf(row).map((cell) => cellOf(cell, read(cell)));
    if (content.some((cell) => cell.content !== undefined)) rows.push({ type: 'tableRow', content });
  }
  return { captions, rows };
}
