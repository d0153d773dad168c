import type { SearchHit } from '#common/contract/search';
import { quoteOf } from '#common/model/annotation';
import { richTextWords } from '#common/model/rich-text';
import type { IdSource } from '#common/model/uuid';
import { foundLines } from '#common/text/found-lines';
import type { Library } from '#core/store/library';
import type { LibraryIndex } from '../index/library-index';
import { short, shown } from '../rows/short';

/** What a search needs of an open library. */
export interface SearchedLibrary {
  readonly library: Library;
  readonly index: LibraryIndex;
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

/** Everything of the library's records that holds words, what the user made first: events, notes, annotations. */
function* searched({ library, index }: SearchedLibrary): Generator<Searched> {
  const { events, notes, annotations, articles } = library.data;
  for (const event of events.values()) {
    const told = [event.date?.words ?? '', event.why, richTextWords(event.description)];
    const text = [event.title, ...told].filter((part) => part !== '').join('\n');
    yield { kind: 'event', id: event.id, article: null, text, label: () => event.title };
  }
  for (const note of notes.values()) {
    const words = richTextWords(note.body);
    const text = note.title === '' ? words : `${note.title}\n${words}`;
    const bodyAt = text.length - words.length;
    yield {
      kind: 'note',
      id: note.id,
      article: null,
      text,
      bodyAt,
      label: () => note.title || 'Untitled note',
    };
  }
  for (const annotation of annotations.values()) {
    const { id, article } = annotation;
    const label = (): string => index.labels.of(article);
    const quote = [quoteOf(annotation), annotation.translation].filter((part) => part !== '').join('\n');
    yield { kind: 'quote', id, article, text: quote, label };
    yield { kind: 'comment', id, article, text: richTextWords(annotation.comment), label };
  }
  for (const { id, title, byline } of articles.values()) {
    // A title that was taken from the text is found there.
    const text = [title.from === 'text' ? '' : title.value, byline.value]
      .filter((part) => part !== '')
      .join('\n');
    yield { kind: 'article', id, article: id, text, label: () => index.labels.of(id) };
  }
}

/** Records looked through before others get their turn: a few milliseconds of work. */
const turn = 400;

/**
 * The lines of events, notes, quotes, comments and articles' titles that hold what is looked for; null where others get their turn.
 * Await `index.ready()` first.
 */
export function* searchRecords(
  session: SearchedLibrary,
  terms: readonly string[],
  most: number,
): Generator<SearchHit[] | null> {
  let looked = 0;
  for (const { kind, id, article, text, bodyAt, label } of searched(session)) {
    if (++looked % turn === 0) yield null;
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
