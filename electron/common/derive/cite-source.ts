/** The fields a source is cited by, each ready to read; what is not known is empty or null. */
export interface SourceFields {
  readonly byline: string;
  /** As the source gives it; empty when it has none. */
  readonly title: string;
  /** The words that stand for the title when there is none. */
  readonly label: string;
  readonly publisher: string;
  /** The publication date in words, as `14 Feb 2023`; empty when unknown. */
  readonly date: string;
  /** True when the date is not in the source but was worked out, by its user or the program. */
  readonly dateInferred: boolean;
  /** The paragraph cited, from 1, or null for the whole. */
  readonly paragraph: number | null;
  readonly address: string;
  readonly shortId: string;
}

const dotted: Readonly<Record<string, string>> = {
  Jan: 'Jan.',
  Feb: 'Feb.',
  Mar: 'Mar.',
  Apr: 'Apr.',
  Jun: 'June',
  Jul: 'July',
  Aug: 'Aug.',
  Sep: 'Sept.',
  Oct: 'Oct.',
  Nov: 'Nov.',
  Dec: 'Dec.',
};

/** A date in words as citations write it: months short and with a full stop where they are cut. */
function citationDate(words: string): string {
  return words.replace(
    /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?!\.)/g,
    (month) => dotted[month] ?? month,
  );
}

/**
 * A date as a citation gives it. In square brackets with a question mark where it was inferred, as catalogues do
 * for what the source does not say; `n.d.` where it is not known.
 */
export function citeDate(words: string, inferred: boolean): string {
  const date = citationDate(words.trim());
  if (date === '') return 'n.d.';
  if (!inferred) return date;
  return date.endsWith('?') ? `[${date}]` : `[${date}?]`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The title in quotation marks, or the label in brackets where the source has no title of its own. */
function citeTitle(title: string, label: string): string {
  const given = oneLine(title);
  if (given !== '') return `“${given}”`;
  const words = oneLine(label);
  return words === '' ? '[untitled]' : `[${words}]`;
}

/**
 * Cites a source in one line: who, "title" or [label], where, when, which paragraph, address, short id. The one
 * form of all exports, notes and lists of sources. Plain text: the caller escapes it for its format.
 */
export function citeSource(source: SourceFields): string {
  const parts = [
    oneLine(source.byline),
    citeTitle(source.title, source.label),
    oneLine(source.publisher),
    citeDate(source.date, source.dateInferred),
    source.paragraph === null ? '' : `para. ${source.paragraph}`,
    source.address.trim(),
    source.shortId === '' ? '' : `id ${source.shortId}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The same source where there is little room, as under a quote in a note: title, publisher, date. */
export function citeSourceBriefly(source: SourceFields): string {
  return citeSource({ ...source, byline: '', paragraph: null, address: '', shortId: '' });
}
