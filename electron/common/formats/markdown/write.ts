import { citeSource } from '../../derive/cite-source';
import { shortId } from '../../derive/short-id';
import type { ExportArticle, ExportEvent, ExportNote, ExportPassage, ExportView } from '../export-view';
import { claimWords, countWords, dateWords, reasonWords, weightWords } from '../phrases';
import { blockQuote, escapeInline } from './escape';
import { Footnotes } from './footnotes';
import { plainCitations, richTextToMarkdown } from './rich-text';

/**
 * An export as Markdown (CommonMark with footnotes), in pieces to be joined: front matter whose values are JSON
 * strings, notes with a footnote for each citation, every passage as a block quotation word for word with its
 * source and short id, a chronology, and the sources. No HTML; links only to where a source says it is.
 */
export function* writeMarkdown(view: ExportView): Generator<string> {
  const notes = new Footnotes(view);
  yield frontMatter(view);
  yield `\n# ${escapeInline(view.title)}\n\n${escapeInline(countWords(view.counts))}.\n`;
  if (view.notes.length > 0) yield '\n## Notes\n';
  for (const note of view.notes) yield `\n${noteSection(note, notes)}\n`;
  if (view.articles.length > 0) yield '\n## Passages\n';
  for (const article of view.articles) yield `\n${articleSection(article)}\n`;
  if (view.events.length > 0) yield '\n## Chronology\n';
  for (const event of view.events) yield `\n${eventSection(event)}\n`;
  if (view.sources.length > 0) yield '\n## Sources\n\n';
  for (const { cite, reasons } of view.sources) {
    yield `- ${escapeInline(`${cite}${reasonWords(reasons)}`)}\n`;
  }
  yield notes.definitions();
}

function frontMatter(view: ExportView): string {
  const values = {
    title: view.title,
    library: view.libraryName,
    'library-id': view.libraryId,
    scope: view.scope,
    made: view.madeAt,
    generator: view.generator,
  };
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${jsonString(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A JSON string that is one line for YAML too: YAML breaks lines at characters that JSON leaves alone. */
function jsonString(value: string): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function noteSection(note: ExportNote, footnotes: Footnotes): string {
  const title = `### ${escapeInline(note.title === '' ? 'Untitled note' : note.title)}`;
  return `${title}\n\n${richTextToMarkdown(note.body, footnotes)}`.trimEnd();
}

function articleSection(article: ExportArticle): string {
  const { source } = article;
  const title = escapeInline(source.title === '' ? `[${article.label}]` : source.title);
  const why = article.date?.why
    ? `\n\nDate: ${escapeInline(`${dateWords(article.date)}, ${article.date.why}`)}.`
    : '';
  const passages = article.passages.map(passageBlock).join('\n\n');
  return `### ${title}\n\n${escapeInline(citeSource(source))}${why}\n\n${passages}`.trimEnd();
}

function passageBlock(passage: ExportPassage): string {
  const { source } = passage;
  const place = source.paragraph === null ? '' : `para. ${source.paragraph}, `;
  const state = passage.state === 'exact' ? '' : `, ${stateWords[passage.state]}`;
  const parts = [blockQuote(passage.quote, `— ${place}id \`${shortId(passage.id)}\`${state}`)];
  if (passage.tags.length > 0) parts.push(`Tags: ${passage.tags.map(escapeInline).join(', ')}`);
  if (passage.comment) parts.push(richTextToMarkdown(passage.comment, plainCitations));
  const claims = passage.claims.map(
    (claim) => `- ${escapeInline(`${claim.eventTitle}: ${claimWords(claim)}`)}`,
  );
  if (claims.length > 0) parts.push(claims.join('\n'));
  return parts.filter((part) => part !== '').join('\n\n');
}

const stateWords = { exact: '', moved: 'moved', changed: 'words changed', orphan: 'place lost' } as const;

function eventSection(event: ExportEvent): string {
  const parts = [
    `### ${escapeInline(`${dateWords(event.date)}: ${event.title}`)}`,
    escapeInline(
      [weightWords(event.weight), standingWords(event), `id ${shortId(event.id)}`]
        .filter(Boolean)
        .join(' · '),
    ),
  ];
  if (event.date?.edtf)
    parts.push(
      `Date: \`${event.date.edtf}\`${event.date.why === '' ? '' : `, ${escapeInline(event.date.why)}`}`,
    );
  if (event.description) parts.push(richTextToMarkdown(event.description, plainCitations));
  for (const claim of event.claims) {
    const line = `— ${escapeInline(citeSource({ ...claim.source, shortId: '' }))}, id \`${shortId(claim.passage)}\``;
    parts.push(escapeInline(claimWords(claim)), blockQuote(claim.quote, line));
    if (claim.comment) parts.push(richTextToMarkdown(claim.comment, plainCitations));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function standingWords({ standing, confidence, why, partOf }: ExportEvent): string {
  return [
    standing === 'unset' ? '' : standing,
    confidence === 'unset' ? '' : `${confidence}${why === '' ? '' : ` (${why})`}`,
    partOf === null ? '' : `part of ${partOf}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
