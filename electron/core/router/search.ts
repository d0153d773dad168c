import { removeSavedSearch, savedSearches, saveSearch } from '#core/services/search/saved-searches';
import { answer, os } from './base';

/** The `search` calls. */
export const searchRouter = {
  run: os.search.run.handler(({ context, input, signal }) => {
    const { session, connection } = context;
    const stop = signal ? AbortSignal.any([signal, connection.closed]) : connection.closed;
    return session.searches.run(session, input, stop);
  }),
  rows: os.search.rows.handler(({ context, input }) => answer(context.session.searches.rows(input))),
  saved: os.search.saved.handler(({ context, input }) => savedSearches(context.session, input)),
  save: os.search.save.handler(({ context, input }) => answer(saveSearch(context.session, input))),
  removeSaved: os.search.removeSaved.handler(({ context, input }) =>
    answer(removeSavedSearch(context.session, input.id)),
  ),
};
