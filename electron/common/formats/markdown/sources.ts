import { reasonWords } from '../../derive/field-reasons';
import type { ExportSource, ExportSourced, ExportView } from '../export-view';
import { copiesWords, fileWords } from '../source-words';
import { citeMarkdown } from './cite';
import { escapeInline } from './escape';

/** A source with what counts as one with it, and what is held of each. */
export function sourceItem([first, ...copies]: ExportSource, view: ExportView): string {
  const beneath = [
    ...details(first),
    ...(copies.length === 0 ? [] : [`- ${copiesWords(copies.length)}`]),
    ...copies.flatMap((copy) => [`  - ${cited(copy, view)}`, ...details(copy).map((line) => `    ${line}`)]),
  ];
  return [`- ${cited(first, view)}`, ...beneath.map((line) => `  ${line}`)].join('\n');
}

const cited = ({ source }: ExportSourced, view: ExportView): string => citeMarkdown(view.cite(source));

function details({ relations, reasons, files, held }: ExportSourced): string[] {
  return [
    ...relations.map(escapeInline),
    ...reasons.map((reason) => escapeInline(reasonWords(reason))),
    ...(held ? [] : ['Known, not held']),
    ...files.map((file) => `${escapeInline(fileWords(file))}, SHA-256 \`${file.sha256}\``),
  ].map((line) => `- ${line}`);
}
