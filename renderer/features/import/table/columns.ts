import type { ImportFields, ImportRow } from '#common/contract/import';
import type { ArticleTextField } from '#common/model/article';
import { sayDate } from '#common/derive/say-date';
import { articleKindWords } from '../../../ui/article-words';

export type DateColumn = 'published' | 'accessed';

export type Column =
  | {
      readonly kind: 'include' | 'file' | 'found';
      readonly key: string;
      readonly label: string;
      readonly width: number;
    }
  | { readonly kind: 'text'; readonly key: ArticleTextField; readonly label: string; readonly width: number }
  | { readonly kind: 'date'; readonly key: DateColumn; readonly label: string; readonly width: number }
  | { readonly kind: 'kind'; readonly key: 'kind'; readonly label: string; readonly width: number };

/** The columns of the review table, those most often filled first; widths in pixels. */
export const columns: readonly Column[] = [
  { kind: 'include', key: 'include', label: 'Import', width: 36 },
  { kind: 'file', key: 'file', label: 'File', width: 190 },
  { kind: 'text', key: 'title', label: 'Title', width: 250 },
  { kind: 'date', key: 'published', label: 'Published', width: 132 },
  { kind: 'text', key: 'publisher', label: 'Publisher', width: 132 },
  { kind: 'text', key: 'byline', label: 'Byline', width: 132 },
  { kind: 'kind', key: 'kind', label: 'Kind', width: 96 },
  { kind: 'found', key: 'found', label: 'Cleaning', width: 190 },
  { kind: 'text', key: 'address', label: 'Address', width: 190 },
  { kind: 'date', key: 'accessed', label: 'Accessed', width: 132 },
  { kind: 'text', key: 'language', label: 'Language', width: 90 },
  { kind: 'text', key: 'section', label: 'Section', width: 120 },
  { kind: 'text', key: 'archived', label: 'Archived address', width: 190 },
];

/** The columns as a CSS grid has them. */
export const template = columns.map(({ width }) => `${width}px`).join(' ');

/** The columns that hold a field, which can be set for many rows at once. */
export const fieldColumns = columns.filter(
  (column) => column.kind === 'text' || column.kind === 'date' || column.kind === 'kind',
);

/** What a cell shows, as text. */
export function cellText(column: Column, row: ImportRow): string {
  if (column.kind === 'file') return row.name;
  if (column.kind === 'found') return sayFound(row);
  if (column.kind === 'include' || row.fields === null) return '';
  return fieldText(column, row.fields);
}

/** What stands in an empty cell, quietly: for a title what the library will call the article. '' for nothing. */
export function cellHint(column: Column, row: ImportRow): string {
  return column.key === 'title' && row.state === 'ready' && row.fields?.title.value.trim() === ''
    ? row.label
    : '';
}

/** The value of a field, as text. */
export function fieldText(column: Column, fields: ImportFields): string {
  if (column.kind === 'text') return fields[column.key].value;
  if (column.kind === 'kind') return articleKindWords[fields.kind.value];
  if (column.kind !== 'date') return '';
  const date = fields[column.key];
  return sayDate(date);
}

/** What cleaning did and what waits for the user, in a few words. */
export function sayFound(row: ImportRow): string {
  if (row.duplicate)
    return row.duplicate.how === 'same file' ? 'Already in the library' : 'Same words in the library';
  const said = [
    row.joined > 0 ? `${row.joined} run together` : '',
    row.removed > 0 ? `${row.removed} taken out` : '',
    row.mended > 0 ? `${row.mended} mended` : '',
  ];
  return said.filter((part) => part !== '').join(' · ');
}

/** Whether a row's cell holds a value of the user's to set. */
export function isEditable(column: Column, row: ImportRow | undefined): boolean {
  const isField = column.kind === 'text' || column.kind === 'date' || column.kind === 'kind';
  return isField && row?.fields !== null && row?.state === 'ready';
}
