import type { ExportNote, ExportView } from '../export-view';
import { marksAtWords } from '../marks-at-words';
import { articlesHeading, countWords, fullTextWords } from '../phrases';
import { articlePieces } from './articles';
import { escapeInline } from './escape';
import { eventSection } from './events';
import { Footnotes } from './footnotes';
import { richTextToMarkdown } from './rich-text';
import { sourceItem } from './sources';

/**
 * An export as Markdown (CommonMark with footnotes), in pieces to be joined: front matter whose values are JSON
 * strings, notes with a footnote for each citation, every passage as a block quotation word for word with its
 * source and short id, a chronology with parts below their whole, and the sources. No HTML; links only to where a
 * source says it is.
 */
export async function* writeMarkdown(view: ExportView): AsyncGenerator<string> {
  const notes = new Footnotes(view);
  yield frontMatter(view);
  yield head(view);
  if (view.notes.length > 0) yield '\n## Notes\n';
  for (const note of view.notes) yield `\n${noteSection(note, notes)}\n`;
  if (view.articles.length > 0) yield `\n## ${articlesHeading(view.counts)}\n`;
  for (const article of view.articles) yield* articlePieces(article, view);
  if (view.events.length > 0) yield '\n## Chronology\n';
  for (const event of view.events) yield `\n${eventSection(event, view)}\n`;
  if (view.sources.length > 0) yield '\n## Sources\n\n';
  for (const source of view.sources) yield `${sourceItem(source, view)}\n`;
  yield notes.definitions();
}

function head(view: ExportView): string {
  const lines = [`${countWords(view.counts)}.`, fullTextWords(view.counts)].filter((line) => line !== '');
  return `\n# ${escapeInline(view.title)}\n\n${escapeInline(lines.join(' '))}\n`;
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
  return `${title}\n\n${richTextToMarkdown(marksAtWords(note.body), footnotes)}`.trimEnd();
}
