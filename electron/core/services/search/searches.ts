import { searchKinds, type SearchHit, type SearchKind, type SearchProgress } from '#common/contract/search';
import { currentRevision } from '#common/model/article';
import type { SoughtTerm } from '#common/text/found-lines';
import { ok, type Result } from '#common/result';
import { short, shown } from '../rows/short';
import { refused, type Trouble } from '../trouble';
import { fitting, type WindowAsked } from '../window';
import type { LaunchSearch } from './launch-search';
import type { Candidate } from './candidates';
import { termsBeyondName, type RecordTest } from './indexed-record';
import { allRecords, searchRecords, type SearchedLibrary } from './search-records';
import type { TextLine } from './search-texts';

/** Searches whose lines are kept: a few windows, and each goes back to none but its last. */
const kept = 8;
/** Lines kept of a search, and taken from one record or text: who finds more looks for more words. */
const mostLines = 5000;
const mostOfOne = 40;

interface AskedRows extends WindowAsked {
  readonly search: string;
  readonly kind: SearchKind | null;
}

/** One search: what it found, and how far it has come. */
class Search {
  readonly hits: SearchHit[] = [];
  readonly byKind = new Map<SearchKind, SearchHit[]>(searchKinds.map((kind) => [kind, []]));
  done = 0;
  unread = 0;
  notesLeftOut = 0;
  capped = false;

  constructor(
    readonly id: string,
    readonly total: number,
    readonly meant: readonly string[],
  ) {}

  add(found: readonly SearchHit[]): void {
    const room = mostLines - this.hits.length;
    if (found.length > room) this.capped = true;
    for (const hit of found.slice(0, Math.max(0, room))) {
      this.hits.push(hit);
      this.byKind.get(hit.kind)?.push(hit);
    }
  }

  progress(finished: boolean): SearchProgress {
    const { id, done, total, unread, notesLeftOut, capped, meant } = this;
    const count = (kind: SearchKind): number => this.byKind.get(kind)?.length ?? 0;
    const counts = {
      event: count('event'),
      note: count('note'),
      quote: count('quote'),
      comment: count('comment'),
      article: count('article'),
    };
    return { search: id, done, total, counts, meant: [...meant], unread, notesLeftOut, capped, finished };
  }
}

/** The searches of one library: run away from the main thread, and kept for as long as their lines may be shown. */
export class Searches {
  readonly #launch: LaunchSearch;
  readonly #kept = new Map<string, Search>();

  constructor(launch: LaunchSearch) {
    this.#launch = launch;
  }

  /**
   * Looks for words in everything that passes: in what the user wrote and marked first, then in the articles; of each kind what
   * fits best comes first. The index says where to look; texts it has not read yet are all looked through.
   * Reports as it goes; stops when the signal is aborted.
   */
  async *run(
    session: SearchedLibrary,
    { words, passes }: { words: string; passes: RecordTest },
    signal: AbortSignal,
  ): AsyncGenerator<SearchProgress, void, void> {
    await session.index.ready();
    const { terms, near, hits } = await session.searchIndex.find(words, mostLines, true);
    const held = terms.length === 0 ? [] : heldArticles(session, hits);
    const articles = held.filter(({ article }) => passes('article', article));
    const search = new Search(session.parts.ids.next(), articles.length, near);
    this.#keep(search);
    yield search.progress(false);
    const records = hits === null ? [...allRecords(session)] : hits.toSorted((a, b) => turnOf(a) - turnOf(b));
    const wanted = records.filter(({ kind, id }) => passes(kind, id));
    for (const found of searchRecords(session, wanted, terms, mostOfOne)) {
      if (found) search.add(found);
      else await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) return;
    }
    const leftOut = records.filter(({ kind, id }) => kind === 'note' && !passes(kind, id));
    for (const found of searchRecords(session, leftOut, terms, 1)) {
      if (found) search.notesLeftOut++;
      else await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) return;
    }
    yield search.progress(false);
    const texts = articles.map(({ sha }) => sha);
    const own = termsOfTheirOwn(session, articles, terms);
    const job = { folder: session.library.folder, texts, terms, own, most: mostOfOne };
    if (texts.length > 0) {
      for await (const { found, done, unread } of this.#launch(job, signal)) {
        search.done = done;
        search.unread += unread;
        for (const { at, lines } of found) search.add(linesOf(session, articles[at], lines));
        yield search.progress(false);
        if (signal.aborted || search.capped) break;
      }
    }
    if (!signal.aborted) yield search.progress(true);
  }

  /** Lines found so far; refused once the search is no longer kept. */
  rows({ search: id, kind, from, count }: AskedRows): Result<{ total: number; rows: SearchHit[] }, Trouble> {
    const search = this.#kept.get(id);
    if (!search) return refused('What this search found is no longer kept. Search again.', 'search');
    const hits = kind === null ? search.hits : (search.byKind.get(kind) ?? []);
    return ok({ total: hits.length, rows: fitting(hits.slice(from, from + count)) });
  }

  #keep(search: Search): void {
    this.#kept.set(search.id, search);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > kept && oldest !== undefined) this.#kept.delete(oldest);
  }
}

interface HeldText {
  readonly article: string;
  readonly revision: string;
  readonly sha: string;
}

/** The kinds in the order in which they are shown; what is none of them has no line of its own. */
const turnOf = ({ kind }: Candidate): number => ['event', 'note', 'annotation', 'article'].indexOf(kind);

/** The texts to look through: those that fit best, then those the index does not hold, added last first. */
function heldArticles(session: SearchedLibrary, hits: readonly Candidate[] | null): HeldText[] {
  const { library, index, searchIndex } = session;
  const { articles } = library.data;
  const newest = index.articles.added.window(0, articles.size, true);
  const fitting = hits?.filter(({ kind }) => kind === 'article').map(({ id }) => id) ?? newest;
  const lacking = hits === null ? [] : newest.filter((id) => searchIndex.lacks(id));
  return [...new Set([...fitting, ...lacking])].flatMap((id) => {
    const article = articles.get(id);
    const revision = article && currentRevision(article);
    return revision ? [{ article: id, revision: revision.id, sha: revision.text }] : [];
  });
}

/** By place: what is left to look for in the texts of articles that are called by a part of it. */
function termsOfTheirOwn(
  { library }: SearchedLibrary,
  articles: readonly HeldText[],
  terms: readonly SoughtTerm[],
): Record<number, readonly SoughtTerm[]> {
  const own: Record<number, readonly SoughtTerm[]> = {};
  if (terms.length < 2) return own;
  for (const [at, { article }] of articles.entries()) {
    const left = termsBeyondName(library.data, article, terms);
    if (left.length > 0 && left.length < terms.length) own[at] = left;
  }
  return own;
}

function linesOf(
  { index }: SearchedLibrary,
  held: HeldText | undefined,
  lines: readonly TextLine[],
): SearchHit[] {
  if (!held) return [];
  const { article, revision } = held;
  const label = short(index.labels.of(article), shown.label);
  return lines.map(({ line, marks, start, end }) => ({
    kind: 'article' as const,
    id: article,
    article,
    label,
    line,
    marks: [...marks],
    place: { revision, start, end },
    inNote: null,
  }));
}
