import { drop, put, setFields } from '#common/change/build';
import { sameJson } from '#common/change/equal';
import { SearchFilter, type SavedSearchRow } from '#common/contract/search';
import { SavedSearch } from '#common/model/saved-search';
import { ok, type Result } from '#common/result';
import { commit, moment, named } from '../commit';
import type { OpenSession } from '../session';
import { refused, type Trouble } from '../trouble';
import { fitting, type WindowAsked } from '../window';

type Done = Promise<Result<{ seq: number }, Trouble>>;

/** A kept search as it can be asked again: of a filter that is not understood (any more), what is. */
function rowOf({ id, name, words, filters }: SavedSearch): SavedSearchRow {
  const filter = SearchFilter.safeParse(filters);
  return { id, name, words, filter: filter.success ? filter.data : SearchFilter.parse({}) };
}

/** A window of the searches kept with the library, the one kept last first. */
export function savedSearches(
  { library }: OpenSession,
  { from, count }: WindowAsked,
): { total: number; rows: SavedSearchRow[] } {
  const newest = [...library.data.searches.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  return { total: newest.length, rows: fitting(newest.slice(from, from + count).map(rowOf)) };
}

/** Keeps a search with the library, called by its words. */
export async function saveSearch(
  session: OpenSession,
  { words, filter }: { words: string; filter: SearchFilter },
): Done {
  await session.library.flush();
  const known = [...session.library.data.searches.values()].map(rowOf);
  if (known.some((row) => row.words === words && sameJson(row.filter, filter)))
    return ok({ seq: session.library.seq });
  const at = moment(session);
  const search = SavedSearch.parse({
    id: session.parts.ids.next(),
    createdAt: at,
    updatedAt: at,
    name: words,
    words,
    filters: filter,
  });
  return commit(session, {
    label: `keeping of the search ${named(words, '')}`,
    ops: [put('searches', search)],
  });
}

const gone = (): Result<never, Trouble> =>
  refused('This search is no longer kept; it may have been removed in another window.', 'search');

/** Calls a kept search something else. */
export async function renameSavedSearch(
  session: OpenSession,
  { id, name }: { id: string; name: string },
): Done {
  await session.library.flush();
  const search = session.library.data.searches.get(id);
  if (!search) return gone();
  return commit(session, {
    label: `new name of the search ${named(search.name, '')}`,
    ops: setFields('searches', search, { name }),
  });
}

/** Keeps a search no longer. */
export async function removeSavedSearch(session: OpenSession, id: string): Done {
  await session.library.flush();
  const search = session.library.data.searches.get(id);
  if (!search) return gone();
  return commit(session, {
    label: `removal of the search ${named(search.name, '')}`,
    ops: [drop('searches', search)],
  });
}
