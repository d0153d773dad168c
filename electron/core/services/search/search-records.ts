import type { SearchHit } from '#common/contract/search';
import { quoteOf } from '#common/model/annotation';
import { richTextWords } from '#common/model/rich-text';
import type { IdSource } from '#common/model/uuid';
import { foundLines, type SoughtTerm } from '#common/text/found-lines';
import type { Library } from '#core/store/library';
import type { LibraryIndex } from '../index/library-index';
import { short, shown } from '../rows/short';
import { dateSaid, idsOf } from './indexed-record';
import type { Candidate } from './candidates';
import type { SearchIndex } from './search-index';

/** What a search needs of an open library. */
export interface SearchedLibrary {
  readonly library: Library;
  readonly index: LibraryIndex;
  readonly searchIndex: SearchIndex;
  readonly parts: { readonly ids: IdSource };
}

/** Something written or marked by the user, and the words to look through. */
interface Searched {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly article: string | null;
  readonly text: string;
  /** Where in the text of a note its title ends and its body begins. */
  readonly bodyAt?: number;
  label(): string;
}

/** A record to look through. */
export type SearchedRecord = Pick<Candidate, 'kind' | 'id'>;

/** All records of a library that hold words, those the user made first. */
export function* allRecords({ library }: SearchedLibrary): Generator<SearchedRecord> {
  for (const kind of ['event', 'note', 'annotation', 'article'] as const)
    for (const id of idsOf(library.data, kind)) yield { kind, id };
}

/** What a record holds: a passage its quote and its comment, each found by itself. None for what is gone. */
function searchedIn({ library, index }: SearchedLibrary, { kind, id }: SearchedRecord): Searched[] {
  const { events, notes, annotations, articles } = library.data;
  if (kind === 'event') {
    const event = events.get(id);
    if (!event) return [];
    const told = [dateSaid(event.date), event.why, richTextWords(event.description)];
    const text = [event.title, ...told].filter((part) => part !== '').join('\n');
    return [{ kind, id, article: null, text, label: () => event.title }];
  }
  if (kind === 'note') {
    const note = notes.get(id);
    if (!note) return [];
    const words = richTextWords(note.body);
    const text = note.title === '' ? words : `${note.title}\n${words}`;
    const bodyAt = text.length - words.length;
    return [{ kind, id, article: null, text, bodyAt, label: () => note.title || 'Untitled note' }];
  }
  if (kind === 'annotation') {
    const annotation = annotations.get(id);
    if (!annotation) return [];
    const { article } = annotation;
    const label = (): string => index.labels.of(article);
    const quote = [quoteOf(annotation), annotation.translation].filter((part) => part !== '').join('\n');
    const comment = richTextWords(annotation.comment);
    return [
      { kind: 'quote', id, article, text: quote, label },
      { kind: 'comment', id, article, text: comment, label },
    ];
  }
  const article = kind === 'article' ? articles.get(id) : undefined;
  if (!article) return [];
  const { title, byline, publisher, published } = article;
  // A title that was taken from the text is found there.
  const titled = title.from === 'text' ? '' : title.value;
  const text = [titled, byline.value, publisher.value, dateSaid(published)]
    .filter((part) => part !== '')
    .join('\n');
  return [{ kind: 'article', id, article: id, text, label: () => index.labels.of(id) }];
}

/** Records looked through before others get their turn: a few milliseconds of work. */
const turn = 400;

/**
 * The lines of these records that hold what is looked for, in their order; null where others get their turn.
 * Await `index.ready()` first.
 */
export function* searchRecords(
  session: SearchedLibrary,
  records: Iterable<SearchedRecord>,
  terms: readonly SoughtTerm[],
  most: number,
): Generator<SearchHit[] | null> {
  let looked = 0;
  for (const record of records) {
    if (++looked % turn === 0) yield null;
    for (const { kind, id, article, text, bodyAt, label } of searchedIn(session, record)) {
      const lines = text === '' ? [] : foundLines(text, terms, most);
      if (lines.length === 0) continue;
      yield lines.map(({ line, marks, start, end }) => ({
        kind,
        id,
        article,
        label: short(label(), shown.label),
        line,
        marks: [...marks],
        place: null,
        inNote:
          bodyAt === undefined || start < bodyAt
            ? null
            : { words: text.slice(start, end), start: start - bodyAt },
      }));
    }
  }
}
