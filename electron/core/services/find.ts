import type { Found } from '#common/contract/library';
import { currentRevision } from '#common/model/article';
import { richTextWords } from '#common/model/rich-text';
import { foundLines, foundRanges, type SoughtTerm } from '#common/text/found-lines';
import { foundThing } from './found';
import { rankOf } from './rank';
import { indexedKinds, termsBeyondName, wordsOf } from './search/indexed-record';
import type { Candidate } from './search/candidates';
import type { TextLine } from './search/search-texts';
import type { OpenSession } from './session';

/** What the index is asked for of one kind: more would not be shown anyway. */
const mostOfAKind = 100;
/** A rank from which on a title does not hold all the words. */
const elsewhere = 5;

/**
 * Anything that holds all the words typed, best first: by how well its title fits, among equals what its user named
 * (tags, events), then articles and notes; the rest by how well their words fit. The index says what may hold them;
 * nothing is answered that does not hold them now. `unread`: how much is not in the index yet.
 */
export async function find(
  session: OpenSession,
  { words, count }: { words: string; count: number },
): Promise<{ found: Found[]; unread: number }> {
  const { index, searchIndex } = session;
  searchIndex.start();
  await index.ready();
  const { terms, hits } = await searchIndex.find(words, mostOfAKind);
  const best = inOrder(session, hits ?? [], terms);
  const found: Found[] = [];
  for (let from = 0; from < best.length && found.length < count; from += count)
    found.push(...(await verified(session, best.slice(from, from + count), terms)));
  return { found: found.slice(0, count), unread: searchIndex.unread };
}

/** Hits of the index, which come best first, by how well their titles fit, and of these by what their user named. */
function inOrder(
  session: OpenSession,
  hits: readonly Candidate[],
  terms: readonly SoughtTerm[],
): readonly Candidate[] {
  const typed = terms.flatMap((term) => (typeof term === 'string' ? term : (term[0] ?? '')));
  const shelves: Candidate[][] = [];
  for (const hit of hits) {
    const title = titleOf(session, hit);
    const rank = title === null ? elsewhere : rankOf(title, typed);
    const shelf = rank * indexedKinds.length + (rank < elsewhere ? indexedKinds.indexOf(hit.kind) : 0);
    (shelves[shelf] ??= []).push(hit);
  }
  return shelves.flat();
}

/** What a record is called, folded; null where it has no name of its own. */
function titleOf({ library, index, foldedTitles }: OpenSession, { kind, id }: Candidate): string | null {
  if (kind === 'annotation' || kind === 'evidence') return null;
  const { tags, events, articles, notes } = library.data;
  if (kind === 'tag') {
    const tag = tags.get(id);
    return tag ? foldedTitles.of(tag, () => tag.name) : null;
  }
  if (kind === 'article') {
    const article = articles.get(id);
    return article ? foldedTitles.of(article, () => index.labels.of(id)) : null;
  }
  const titled = kind === 'event' ? events.get(id) : notes.get(id);
  return titled ? foldedTitles.of(titled, () => titled.title) : null;
}

/** Those that hold the words now, each with the line that shows them. */
async function verified(
  session: OpenSession,
  hits: readonly Candidate[],
  terms: readonly SoughtTerm[],
): Promise<Found[]> {
  const inTexts = hits.flatMap(({ kind, id }) =>
    kind === 'article' ? (askedOfText(session, id, terms) ?? []) : [],
  );
  const lines = await session.searchIndex.lines(inTexts);
  const lineOf = new Map(inTexts.map(({ article }, at) => [article, lines[at] ?? null]));
  return hits.flatMap((hit): Found[] => {
    const found = foundThing(session, hit.kind, hit.id);
    const marks = [...foundRanges(found.label, terms)];
    const match =
      hit.kind === 'article'
        ? matchOfArticle(session, hit.id, terms, lineOf.get(hit.id) ?? null)
        : matchOfRecord(session, hit, terms);
    return match === null ? [] : [{ ...found, marks, match }];
  });
}

/** What is to be found in the text of an article because it is not called by it; null where there is nothing to be. */
function askedOfText({ library }: OpenSession, id: string, terms: readonly SoughtTerm[]) {
  const article = library.data.articles.get(id);
  const revision = article && currentRevision(article);
  const left = termsBeyondName(library.data, id, terms);
  if (!revision || left.length === 0) return null;
  return { article: id, text: revision.text, terms: left };
}

type Match = NonNullable<Found['match']>;
const nowhere = { place: null, inNote: null, inComment: false } as const;

function matchOfArticle(
  { library }: OpenSession,
  id: string,
  terms: readonly SoughtTerm[],
  inText: TextLine | null,
): Match | null {
  const article = library.data.articles.get(id);
  if (!article) return null;
  const revision = currentRevision(article);
  if (inText && revision) {
    const { line, marks, start, end } = inText;
    return { ...nowhere, line, marks: [...marks], place: { revision: revision.id, start, end } };
  }
  if (termsBeyondName(library.data, id, terms).length > 0) return null;
  const said = wordsOf(library.data, 'article', id);
  const [line] = foundLines(`${said?.name ?? ''}\n${said?.words ?? ''}`, terms, 1);
  return line ? { ...nowhere, line: line.line, marks: [...line.marks] } : null;
}

function matchOfRecord(
  { library }: OpenSession,
  { kind, id }: Candidate,
  terms: readonly SoughtTerm[],
): Match | null {
  const said = wordsOf(library.data, kind, id);
  if (!said) return null;
  const lead = said.name === '' ? 0 : said.name.length + 1;
  const all = said.name === '' ? said.words : `${said.name}\n${said.words}`;
  const [found] = foundLines(all, terms, 1);
  if (!found) return null;
  const { line, marks, start, end } = found;
  const comment = kind === 'annotation' ? richTextWords(library.data.annotations.get(id)?.comment) : '';
  return {
    line,
    marks: [...marks],
    place: null,
    inNote: kind === 'note' && start >= lead ? { words: all.slice(start, end), start: start - lead } : null,
    inComment: kind === 'evidence' || (comment !== '' && start >= all.length - comment.length),
  };
}
