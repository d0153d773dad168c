import type { SuggestedEvent } from '#common/contract/suggestions';
import { dismissedShown, suggestionsShown } from '#common/contract/suggestions';
import { foldName } from '#common/derive/fold';
import type { FoundEvent } from '#common/derive/suggest/found-event';
import { suggestLanguageOf } from '#common/derive/suggest/languages';
import { likelyEvent, type KnownEvent } from '#common/derive/suggest/same-event';
import { isOnSuggestionOf, suggestionKey } from '#common/derive/suggest/suggestion-key';
import { TagFinder } from '#common/derive/suggest/tags-in';
import { currentRevision, type Article } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import type { RevisionId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import type { CodePointIndex } from '#common/text/code-points';
import { placeStretch } from '#common/text/stretch';
import { briefDate } from '../rows/brief-date';
import { short, shown } from '../rows/short';
import type { OpenSession } from '../session';
import { notFound, type Trouble } from '../trouble';

interface Suggested {
  readonly revision: string | null;
  readonly held: 'no text' | 'undated' | 'language' | null;
  readonly rows: SuggestedEvent[];
  readonly dismissed: { key: string; title: string; quote: string }[];
}

const none = (held: Suggested['held']): Suggested => ({ revision: null, held, rows: [], dismissed: [] });

/** The text, date and language that an article's suggestions are worked out from. */
interface Read {
  readonly article: Article;
  readonly revision: RevisionId;
  readonly text: CodePointIndex;
}

/**
 * The events that sentences of an article suggest: not what is evidence already, nor what was dismissed. Where the
 * article has no date, only what tells a whole date of its own.
 */
export async function suggestionsOf(session: OpenSession, id: string): Promise<Result<Suggested, Trouble>> {
  const article = session.library.data.articles.get(id);
  if (!article) return notFound('article');
  const revision = currentRevision(article);
  if (!revision) return ok(none('no text'));
  if (suggestLanguageOf(article.language.value) === null) return ok(none('language'));
  const text = await session.texts.get(revision.text);
  if (!text.ok) return text;
  const published = article.published?.edtf ?? null;
  const found = await session.foundEvents.of({
    folder: session.library.folder,
    text: revision.text,
    published,
    language: article.language.value,
  });
  const read = { article, revision: revision.id, text: text.value };
  return ok({
    revision: revision.id,
    held: published === null ? 'undated' : null,
    ...open(session, read, found ?? []),
  });
}

function open(
  session: OpenSession,
  read: Read,
  found: readonly FoundEvent[],
): Pick<Suggested, 'rows' | 'dismissed'> {
  const { id } = read.article;
  const rulings = new Set(
    [...session.library.data.rulings.values()].flatMap(({ on }) => (isOnSuggestionOf(id, on) ? [on] : [])),
  );
  const isDismissed = ({ quote }: FoundEvent): boolean => rulings.has(suggestionKey(id, quote));
  const isLinked = linkedWords(session, read);
  const kept = found.filter((each) => !isLinked(each));
  const tags = new TagFinder(session.library.data.tags.values());
  const inOrder = (events: readonly FoundEvent[]): FoundEvent[] =>
    events.toSorted((a, b) => a.start - b.start);
  return {
    rows: inOrder(kept.filter((each) => !isDismissed(each)).slice(0, suggestionsShown)).flatMap(
      (each) => rowOf(session, read, each, tags) ?? [],
    ),
    dismissed: inOrder(kept.filter(isDismissed).slice(0, dismissedShown)).map(({ quote, title }) => ({
      key: suggestionKey(id, quote),
      title,
      quote,
    })),
  };
}

/** Whether any words of a sentence bear on an event already. */
function linkedWords(
  { library, index }: OpenSession,
  { article, revision }: Read,
): (each: FoundEvent) => boolean {
  const linked = index.annotationsByArticle
    .of(article.id)
    .filter((id) => index.evidenceByAnnotation.of(id).length > 0)
    .flatMap((id) => library.data.annotations.get(id)?.stretches ?? [])
    .flatMap(({ now }) => (now?.revision === revision ? [now] : []));
  return ({ start, end }) => linked.some((each) => each.start < end && start < each.end);
}

function rowOf(
  session: OpenSession,
  read: Read,
  found: FoundEvent,
  finder: TagFinder,
): SuggestedEvent | null {
  const { article } = read;
  const { start, end, quote, title, clause, names } = found;
  const told = toldOf(read, found);
  if (told === null) return null;
  const tags = finder.in(clause);
  const known = tags.map(({ id, name }) => ({ choice: { id }, name }));
  const taken = [...session.library.data.tags.values()]
    .flatMap((tag) => [tag.name, ...tag.names])
    .map(foldName);
  const unknown = names.filter(({ name }) => !taken.includes(foldName(name)));
  const proposed = unknown.map(({ name, kind }) => ({ choice: { name, kind }, name }));
  return {
    ...{ key: suggestionKey(article.id, quote), start, end, quote, title, told },
    tags: [...known, ...proposed].slice(0, 12) as SuggestedEvent['tags'],
    likely: likelyOf(
      session,
      read,
      found,
      [...tags, ...unknown].map(({ name }) => name),
    ),
    annotation: highlightOn(session, read, found),
  };
}

/** The date as told, with the place where its words stand and what it was counted from. */
function toldOf({ article, revision, text }: Read, { told }: FoundEvent): DateAsTold | null {
  const place = placeStretch(text, revision, told.start, told.end);
  if (!place.ok) return null;
  const stretch = { made: place.value, now: place.value, state: 'exact' as const, confidence: 1 };
  const published = article.published?.edtf ?? null;
  const against =
    told.fromArticle && published !== null
      ? { edtf: published, article: article.id, field: 'published' as const }
      : null;
  return {
    edtf: told.edtf,
    words: told.words.replace(/\s+/g, ' '),
    at: { article: article.id, stretch },
    against,
    by: 'program',
    confirmed: true,
  };
}

function likelyOf(
  { library, index }: OpenSession,
  { article }: Read,
  { clause, told }: FoundEvent,
  named: readonly string[],
): SuggestedEvent['likely'] {
  const date = index.dates.of(told.edtf);
  const rules = suggestLanguageOf(article.language.value);
  if (date === null || rules === null) return null;
  const dated = [...library.data.events.values()].flatMap((event): KnownEvent[] => {
    const own = index.dates.of(event.date?.edtf);
    return own && own.earliest <= date.latest && date.earliest <= own.latest
      ? [{ id: event.id, title: event.title, date: own }]
      : [];
  });
  const event = library.data.events.get(
    likelyEvent({ words: clause, date, named }, dated, rules.forms) ?? '',
  );
  return event ? { id: event.id, title: short(event.title, shown.label), date: briefDate(event.date) } : null;
}

/** The highlight of exactly these words, without evidence yet: it is linked, and no second one made over it. */
function highlightOn(
  { library, index }: OpenSession,
  { article }: Read,
  { start, end }: FoundEvent,
): string | null {
  const on = index.annotationsByArticle.of(article.id).find((id) => {
    const [stretch, ...more] = library.data.annotations.get(id)?.stretches ?? [];
    return more.length === 0 && stretch?.now?.start === start && stretch.now.end === end;
  });
  return on ?? null;
}
