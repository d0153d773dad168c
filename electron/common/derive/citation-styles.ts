import { citeDate } from './cite-date';
import type { CitePiece, SourceFields } from './source-fields';

/** The parts of a citation in order, empty ones still among them, and what stands between two. */
interface Cited {
  readonly parts: readonly CitePiece[];
  readonly between: ', ' | '. ';
}

interface Style {
  /** What a person chooses it by. */
  readonly name: string;
  cite(source: SourceFields): Cited;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const words = (text: string): CitePiece => ({ kind: 'words', text });

/** The title in quotation marks, or the label in brackets where the source has no title of its own. */
function titleOf({ title, label }: SourceFields): string {
  const given = oneLine(title);
  if (given !== '') return `“${given}”`;
  const start = oneLine(label);
  return start === '' ? '[untitled]' : `[${start}]`;
}

const paragraphOf = ({ paragraph }: SourceFields): string => (paragraph === null ? '' : `para. ${paragraph}`);

/** The day the source was looked at, which stands in for a date it does not have; nothing where nobody noted it. */
function accessedOf({ accessed, accessedInferred }: SourceFields, word: string): string {
  return accessed.trim() === '' ? '' : `${word} ${citeDate(accessed, accessedInferred)}`;
}

/** Byline, “title” or [label], publisher, date, para. N, address, accessed, short id. */
function noteStyle(source: SourceFields): Cited {
  const parts = [
    words(oneLine(source.byline)),
    words(titleOf(source)),
    words(oneLine(source.publisher)),
    words(citeDate(source.date, source.dateInferred)),
    words(paragraphOf(source)),
    { kind: 'address', text: source.address.trim() } as const,
    words(accessedOf(source, 'accessed')),
    { kind: 'id', text: source.shortId } as const,
  ];
  return { parts, between: ', ' };
}

/**
 * Who. Year. “Title”. Publisher, the day, para. N. Address. Accessed. Short id. A source without a byline goes by its
 * publisher, one without either by its title; names stay in the order the source gives them, since turning them round would be a guess.
 */
function authorDateStyle(source: SourceFields): Cited {
  const byline = oneLine(source.byline);
  const publisher = oneLine(source.publisher);
  const day = citeDate(source.date, source.dateInferred);
  const year = source.year === '' ? day : citeDate(source.year, source.dateInferred);
  const place = [byline === '' ? '' : publisher, day === year ? '' : day, paragraphOf(source)];
  const who = byline === '' ? publisher : byline;
  const title = titleOf(source);
  const parts = [
    ...(who === '' ? [title, year] : [who, year, title]).map(words),
    words(place.filter((part) => part !== '').join(', ')),
    { kind: 'address', text: source.address.trim() } as const,
    words(accessedOf(source, 'Accessed')),
    { kind: 'id', text: source.shortId } as const,
  ];
  return { parts, between: '. ' };
}

/** Every style a source can be cited in. A new one is a function and a line here. */
export const citationStyles = {
  note: { name: 'Cited as in notes', cite: noteStyle },
  'author-date': { name: 'Cited by author and date', cite: authorDateStyle },
} as const satisfies Readonly<Record<string, Style>>;

export type CitationStyle = keyof typeof citationStyles;

/** The names that files and settings know the styles by. */
export const citationStyleIds = ['note', 'author-date'] as const satisfies readonly CitationStyle[];
