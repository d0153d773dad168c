import type { FoldedParagraphs } from '#common/text/folded-paragraphs';
import { foundLines, type FoundLine, type SoughtTerm } from '#common/text/found-lines';
import { CodePointIndex } from '#common/text/code-points';
import type { Blobs } from '#core/store/library';

/** Texts to look through: which, in what order, and for what. Sent to a thread, so plain data. */
export interface SearchJob {
  readonly folder: string;
  readonly texts: readonly string[];
  readonly terms: readonly SoughtTerm[];
  /** By the place in `texts`: what is looked for in a text whose article is called by the rest of it. */
  readonly own: Readonly<Record<number, readonly SoughtTerm[]>>;
  /** Lines taken from one text. */
  readonly most: number;
}

/** A line found in a text; its place in code points. */
export type TextLine = Pick<FoundLine, 'line' | 'marks' | 'start' | 'end'>;

/** What was found in some texts of a job; `done` counts all that were looked through so far. */
export interface SearchBatch {
  readonly found: readonly { readonly at: number; readonly lines: readonly TextLine[] }[];
  readonly done: number;
  /** Texts of this batch that could not be read. */
  readonly unread: number;
}

/** Texts looked through between two reports. */
const batch = 25;

/** Looks through the texts of a job and reports as it goes. A text that cannot be read is counted and left. */
export async function* searchTexts(
  blobs: Pick<Blobs, 'textBytes'>,
  { texts, terms, own, most }: SearchJob,
): AsyncGenerator<SearchBatch, void, void> {
  for (let from = 0; from < texts.length; from += batch) {
    const found: { at: number; lines: TextLine[] }[] = [];
    let unread = 0;
    const until = Math.min(texts.length, from + batch);
    for (let at = from; at < until; at++) {
      const text = await textOf(blobs, texts[at] ?? '');
      if (text === null) unread += 1;
      else {
        const lines = linesIn(text, own[at] ?? terms, most);
        if (lines.length > 0) found.push({ at, lines });
      }
    }
    yield { found, done: until, unread };
  }
}

/** The lines of a text that hold what is looked for; their places in code points. */
export function linesIn(
  text: string | FoldedParagraphs,
  terms: readonly SoughtTerm[],
  most: number,
): TextLine[] {
  const lines = foundLines(text, terms, most);
  if (lines.length === 0) return [];
  const index = new CodePointIndex(typeof text === 'string' ? text : text.text);
  return lines.map((found) => ({
    ...found,
    start: index.toCodePoint(found.start),
    end: index.toCodePoint(found.end),
  }));
}

/** The words of a text by the hash of its file; null where it cannot be read. */
export async function textOf(blobs: Pick<Blobs, 'textBytes'>, sha: string): Promise<string | null> {
  const bytes = await blobs.textBytes(sha);
  if (!bytes.ok) return null;
  try {
    const { text } = JSON.parse(new TextDecoder().decode(bytes.value)) as { text?: unknown };
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
