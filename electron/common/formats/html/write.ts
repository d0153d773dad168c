import type { ExportNote, ExportView } from '../export-view';
import { articlesHeading, countWords, dateWords, fullTextWords } from '../phrases';
import { articlePieces } from './articles';
import { PageCitations } from './citations';
import { escapeMarkup } from '../../text/escape-markup';
import { eventSection } from './events';
import { pageNames } from './page-names';
import { marksAtWords } from '../marks-at-words';
import { richTextToHtml } from './rich-text';
import { sourcesSection } from './sources';
import { exportStrip } from './strip';
import { pageStyle } from './style';

/** Nothing may be fetched or run, whatever the page's words say; images and fonts only from the page itself. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * An export as one self-contained HTML page, in pieces to be joined: contents and anchors, no script, no request.
 * Each quote carries the whole id of its passage, so that it can be walked back and checked.
 */
export async function* writeHtml(view: ExportView): AsyncGenerator<string> {
  const names = pageNames(view);
  const cite = new PageCitations(view, names);
  yield head(view);
  yield contents(view);
  const strip = exportStrip(view);
  if (strip !== '')
    yield `<figure>${strip}<figcaption>The events of this export by date.</figcaption></figure>\n`;
  if (view.notes.length > 0) yield '<section id="notes"><h2>Notes</h2>\n';
  for (const note of view.notes) yield noteSection(note, cite);
  if (view.notes.length > 0) yield `${cite.list()}</section>\n`;
  if (view.articles.length > 0) yield `<section id="passages"><h2>${articlesHeading(view.counts)}</h2>\n`;
  for (const article of view.articles) yield* articlePieces(article, view, names);
  if (view.articles.length > 0) yield '</section>\n';
  if (view.events.length > 0) yield '<section id="chronology"><h2>Chronology</h2>\n';
  for (const event of view.events) yield eventSection(event, view, names);
  if (view.events.length > 0) yield '</section>\n';
  if (view.sources.length > 0) yield sourcesSection(view);
  yield '</main>\n</body>\n</html>\n';
}

function head(view: ExportView): string {
  const title = escapeMarkup(view.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(pagePolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeMarkup(view.generator)}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body data-library="${escapeMarkup(view.libraryId)}">
<header>
<h1>${title}</h1>
<p class="meta">${escapeMarkup(`${countWords(view.counts)}. ${fullTextWords(view.counts)}`.trim())} Made ${escapeMarkup(view.madeAt.slice(0, 10))} with ${escapeMarkup(view.generator)}.</p>
</header>
`;
}

function contents(view: ExportView): string {
  const parts: [string, string, readonly { id: string; words: string }[]][] = [
    [
      'notes',
      'Notes',
      view.notes.map(({ id, title }) => ({ id: `n-${id}`, words: title || 'Untitled note' })),
    ],
    [
      'passages',
      articlesHeading(view.counts),
      view.articles.map(({ id, label }) => ({ id: `a-${id}`, words: label })),
    ],
    [
      'chronology',
      'Chronology',
      view.events.map(({ id, title, date }) => ({ id: `e-${id}`, words: `${dateWords(date)}: ${title}` })),
    ],
    ['sources', 'Sources', view.sources.length > 0 ? [{ id: 'sources', words: '' }] : []],
  ];
  const items = parts
    .filter(([, , entries]) => entries.length > 0)
    .map(([id, name, entries]) => {
      const inner = entries
        .filter(({ words }) => words !== '')
        .map((entry) => `<li><a href="#${entry.id}">${escapeMarkup(entry.words)}</a></li>`);
      return `<li><a href="#${id}">${name}</a>${inner.length > 0 ? `<ol>${inner.join('')}</ol>` : ''}</li>`;
    });
  return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>\n<main>\n`;
}

function noteSection(note: ExportNote, cite: PageCitations): string {
  const title = escapeMarkup(note.title === '' ? 'Untitled note' : note.title);
  return `<article id="n-${note.id}"><h3>${title}</h3>\n${richTextToHtml(marksAtWords(note.body), cite)}</article>\n`;
}
