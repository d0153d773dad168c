import { reasonWords } from '../../derive/field-reasons';
import type { ExportSource, ExportSourced, ExportView } from '../export-view';
import { copiesWords, fileWords } from '../source-words';
import { citeHtml } from './cite';
import { escapeMarkup } from '../../text/escape-markup';

/** The list of sources: what counts as one stands under the one that came first. */
export function sourcesSection(view: ExportView): string {
  const items = view.sources.map((source) => sourceItem(source, view));
  return `<section id="sources"><h2>Sources</h2>\n<ol class="sources">${items.join('\n')}</ol></section>\n`;
}

function sourceItem([first, ...copies]: ExportSource, view: ExportView): string {
  const beneath =
    copies.length === 0
      ? ''
      : `<p class="meta">${copiesWords(copies.length)}</p><ul>${copies
          .map((copy) => `<li>${sourcedHtml(copy, view)}</li>`)
          .join('')}</ul>`;
  return `<li>${sourcedHtml(first, view)}${beneath}</li>`;
}

function sourcedHtml({ source, relations, reasons, files, held }: ExportSourced, view: ExportView): string {
  const details = [
    ...relations.map(escapeMarkup),
    ...reasons.map((reason) => escapeMarkup(reasonWords(reason))),
    ...(held ? [] : ['Known, not held']),
    ...files.map(
      (file) => `${escapeMarkup(fileWords(file))}, SHA-256 <span class="id">${file.sha256}</span>`,
    ),
  ];
  const lines = details.length === 0 ? '' : `<p class="meta">${details.join('<br>')}</p>`;
  return `<p>${citeHtml(view.cite(source))}.</p>${lines}`;
}
