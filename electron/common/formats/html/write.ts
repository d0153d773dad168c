import { citeSource } from '../../derive/cite-source';
import { shortId } from '../../derive/short-id';
import type { ExportArticle, ExportEvent, ExportNote, ExportPassage, ExportView } from '../export-view';
import { claimWords, countWords, dateWords, reasonWords, weightWords } from '../phrases';
import { safeHref } from '../safe-href';
import { PageCitations } from './citations';
import { escapeHtml, quoteHtml } from './escape';
import { namedCitations, richTextToHtml } from './rich-text';
import { exportStrip } from './strip';
import { pageStyle } from './style';

/** Nothing may be fetched or run, whatever the page's words say; images and fonts only from the page itself. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * An export as one self-contained HTML page, in pieces to be joined: contents and anchors, no script, no request.
 * Each quote carries the whole id of its passage, so that it can be walked back and checked.
 */
export function* writeHtml(view: ExportView): Generator<string> {
  const cite = new PageCitations(view);
  yield head(view);
  yield contents(view);
  const strip = exportStrip(view);
  if (strip !== '')
    yield `<figure>${strip}<figcaption>The events of this export by date.</figcaption></figure>\n`;
  if (view.notes.length > 0) yield '<section id="notes"><h2>Notes</h2>\n';
  for (const note of view.notes) yield noteSection(note, cite);
  if (view.notes.length > 0) yield `${cite.list()}</section>\n`;
  if (view.articles.length > 0) yield '<section id="passages"><h2>Passages</h2>\n';
  for (const article of view.articles) yield articleSection(article, view);
  if (view.articles.length > 0) yield '</section>\n';
  if (view.events.length > 0) yield '<section id="chronology"><h2>Chronology</h2>\n';
  for (const event of view.events) yield eventSection(event, view);
  if (view.events.length > 0) yield '</section>\n';
  if (view.sources.length > 0) yield sources(view);
  yield '</main>\n</body>\n</html>\n';
}

function head(view: ExportView): string {
  const title = escapeHtml(view.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(pagePolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(view.generator)}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body data-library="${escapeHtml(view.libraryId)}">
<header>
<h1>${title}</h1>
<p class="meta">${escapeHtml(countWords(view.counts))}. Made ${escapeHtml(view.madeAt.slice(0, 10))} with ${escapeHtml(view.generator)}.</p>
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
    ['passages', 'Passages', view.articles.map(({ id, label }) => ({ id: `a-${id}`, words: label }))],
    ['chronology', 'Chronology', view.events.map(({ id, title }) => ({ id: `e-${id}`, words: title }))],
    ['sources', 'Sources', view.sources.length > 0 ? [{ id: 'sources', words: '' }] : []],
  ];
  const items = parts
    .filter(([, , entries]) => entries.length > 0)
    .map(([id, name, entries]) => {
      const inner = entries
        .filter(({ words }) => words !== '')
        .map((entry) => `<li><a href="#${entry.id}">${escapeHtml(entry.words)}</a></li>`);
      return `<li><a href="#${id}">${name}</a>${inner.length > 0 ? `<ol>${inner.join('')}</ol>` : ''}</li>`;
    });
  return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>\n<main>\n`;
}

function noteSection(note: ExportNote, cite: PageCitations): string {
  const title = escapeHtml(note.title === '' ? 'Untitled note' : note.title);
  return `<article id="n-${note.id}"><h3>${title}</h3>\n${richTextToHtml(note.body, cite)}</article>\n`;
}

function articleSection(article: ExportArticle, view: ExportView): string {
  const { source, date } = article;
  const title = escapeHtml(source.title === '' ? `[${article.label}]` : source.title);
  const why = date?.why ? ` Date: ${escapeHtml(`${dateWords(date)}, ${date.why}`)}.` : '';
  const href = safeHref(source.address);
  const link = href === null ? '' : ` <a href="${escapeHtml(href)}">Open address</a>.`;
  const passages = article.passages.map((passage) => passageHtml(passage, view)).join('');
  return `<article id="a-${article.id}"><h3>${title}</h3>
<p class="meta">${escapeHtml(citeSource(source))}.${why}${link}</p>
${passages}</article>\n`;
}

const stateWords = {
  exact: '',
  moved: ', moved',
  changed: ', words changed',
  orphan: ', place lost',
} as const;

function passageHtml(passage: ExportPassage, view: ExportView): string {
  const { source } = passage;
  const place = source.paragraph === null ? '' : `para. ${source.paragraph}, `;
  const claims = passage.claims.map((claim) => {
    const shown = view.events.some((event) => event.id === claim.event);
    const title = escapeHtml(claim.eventTitle);
    const event = shown ? `<a href="#e-${claim.event}">${title}</a>` : title;
    return `<li>${event}: ${escapeHtml(claimWords(claim))}</li>`;
  });
  return [
    `<blockquote id="q-${passage.id}" data-passage="${passage.id}"><p class="quote">${quoteHtml(passage.quote)}</p>`,
    `<p class="cite">${place}<span class="id">id ${shortId(passage.id)}</span>${stateWords[passage.state]}</p></blockquote>\n`,
    passage.tags.length > 0 ? `<p class="tags">Tags: ${passage.tags.map(escapeHtml).join(', ')}</p>\n` : '',
    passage.comment ? `<div class="comment">${richTextToHtml(passage.comment, namedCitations)}</div>\n` : '',
    claims.length > 0 ? `<ul class="claims">${claims.join('')}</ul>\n` : '',
  ].join('');
}

function eventSection(event: ExportEvent, view: ExportView): string {
  const facts = [
    weightWords(event.weight),
    event.standing === 'unset' ? '' : event.standing,
    event.confidence === 'unset' ? '' : `${event.confidence}${event.why === '' ? '' : ` (${event.why})`}`,
    event.partOf === null ? '' : `part of ${event.partOf}`,
  ].filter((fact) => fact !== '');
  const date = event.date;
  const told = date?.edtf
    ? `<p class="meta">Date: <code>${escapeHtml(date.edtf)}</code>${date.why === '' ? '' : `, ${escapeHtml(date.why)}`}</p>\n`
    : '';
  const claims = event.claims.map((claim) => claimHtml(claim, view));
  return `<article id="e-${event.id}"><h3>${escapeHtml(`${dateWords(date)}: ${event.title}`)}</h3>
<p class="meta">${escapeHtml(facts.join(' · '))} · <span class="id">id ${shortId(event.id)}</span></p>
${told}${event.description ? richTextToHtml(event.description, namedCitations) : ''}${claims.join('')}</article>\n`;
}

function claimHtml(claim: ExportEvent['claims'][number], view: ExportView): string {
  const here = view.articles.some((article) => article.passages.some(({ id }) => id === claim.passage));
  const id = `<span class="id">id ${shortId(claim.passage)}</span>`;
  const link = here ? `<a href="#q-${claim.passage}">${id}</a>` : id;
  const comment = claim.comment
    ? `<div class="comment">${richTextToHtml(claim.comment, namedCitations)}</div>\n`
    : '';
  return `<p class="meta">${escapeHtml(claimWords(claim))}</p>
<blockquote data-passage="${claim.passage}"><p class="quote">${quoteHtml(claim.quote)}</p>
<p class="cite">${escapeHtml(citeSource({ ...claim.source, shortId: '' }))}, ${link}</p></blockquote>\n${comment}`;
}

function sources(view: ExportView): string {
  const items = view.sources.map(
    ({ cite, reasons }) => `<li>${escapeHtml(`${cite}${reasonWords(reasons)}`)}</li>`,
  );
  return `<section id="sources"><h2>Sources</h2>\n<ul>${items.join('')}</ul></section>\n`;
}
