import type { Found } from '#common/contract/library';
import { fold, searchWords } from '#common/derive/fold';
import { quoteOf, type Annotation } from '#common/model/annotation';
import { richTextWords } from '#common/model/rich-text';
import { articleWords } from './article-filter';
import { eventWords } from './event-filter';
import { foundThing, type FoundKind } from './found';
import { noteWords } from './notes';
import { rankOf } from './rank';
import type { OpenSession } from './session';

interface Hit {
  readonly kind: FoundKind;
  readonly id: string;
  readonly rank: number;
}

function annotationWords({ folded }: OpenSession, annotation: Annotation): string {
  return folded.of(
    annotation,
    () => `${quoteOf(annotation)}\n${richTextWords(annotation.comment)}\n${annotation.translation}`,
  );
}

/** What is found beyond this of one kind would not be shown anyway. */
const mostOfAKind = 200;

/**
 * Anything that holds all the words typed, best first: by how well its title fits, then things named by their user
 * (tags, events), then articles, notes and passages. A plain scan of folded words, kept with each record.
 */
export async function find(
  session: OpenSession,
  { words, count }: { words: string; count: number },
): Promise<{ found: Found[] }> {
  await session.index.ready();
  const typed = searchWords(words);
  if (typed.length === 0) return { found: [] };
  const hits = [...hitsByTitle(session, typed), ...hitsByWords(session, typed)];
  const best = hits.toSorted((a, b) => a.rank - b.rank).slice(0, count);
  return { found: best.map(({ kind, id }) => foundThing(session, kind, id)) };
}

interface Scanned {
  readonly id: string;
  readonly words: string;
  readonly title: string;
}

function scan(kind: FoundKind, items: Iterable<Scanned>, typed: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const { id, words, title } of items) {
    if (!typed.every((word) => words.includes(word))) continue;
    hits.push({ kind, id, rank: rankOf(fold(title), typed) });
  }
  return hits.sort((a, b) => a.rank - b.rank).slice(0, mostOfAKind);
}

function hitsByTitle(session: OpenSession, typed: readonly string[]): Hit[] {
  const { data } = session.library;
  const { index, folded } = session;
  const tags = index.tagTree().map(({ tag }) => ({
    id: tag.id,
    title: tag.name,
    words: folded.of(tag, () => [tag.name, ...tag.names].join('\n')),
  }));
  const events = [...data.events.values()].map((event) => ({
    id: event.id,
    title: event.title,
    words: eventWords(session, event),
  }));
  const articles = [...data.articles.values()].map((article) => ({
    id: article.id,
    title: index.labels.of(article.id),
    words: articleWords(session, article),
  }));
  return [...scan('tag', tags, typed), ...scan('event', events, typed), ...scan('article', articles, typed)];
}

function hitsByWords(session: OpenSession, typed: readonly string[]): Hit[] {
  const { data } = session.library;
  const notes = scan(
    'note',
    [...data.notes.values()].map((note) => ({
      id: note.id,
      title: note.title,
      words: noteWords(session, note),
    })),
    typed,
  );
  const passages: Hit[] = [];
  for (const annotation of data.annotations.values()) {
    const words = annotationWords(session, annotation);
    if (!typed.every((word) => words.includes(word))) continue;
    passages.push({ kind: 'annotation', id: annotation.id, rank: words.includes(typed.join(' ')) ? 5 : 6 });
    if (passages.length >= mostOfAKind) break;
  }
  return [...notes, ...passages];
}
