import {
  removeSavedSearch,
  renameSavedSearch,
  savedSearches,
  saveSearch,
} from '#core/services/search/saved-searches';
import { searchTest } from '#core/services/search/search-filter';
import { answer, os } from './base';

/** The `search` calls. */
export const searchRouter = {
  run: os.search.run.handler(({ context, input, signal }) => {
    const { session, connection } = context;
    const stop = signal ? AbortSignal.any([signal, connection.closed]) : connection.closed;
    const passes = searchTest(session, input.filter);
    return session.searches.run(session, { words: input.words, passes }, stop);
  }),
  rows: os.search.rows.handler(({ context, input }) => answer(context.session.searches.rows(input))),
  saved: os.search.saved.handler(({ context, input }) => savedSearches(context.session, input)),
  save: os.search.save.handler(({ context, input }) => answer(saveSearch(context.session, input))),
  renameSaved: os.search.renameSaved.handler(({ context, input }) =>
    answer(renameSavedSearch(context.session, input)),
  ),
  removeSaved: os.search.removeSaved.handler(({ context, input }) =>
    answer(removeSavedSearch(context.session, input.id)),
  ),
};
