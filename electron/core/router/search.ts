import { answer, os } from './base';

/** The `search` calls. */
export const searchRouter = {
  run: os.search.run.handler(({ context, input, signal }) => {
    const { session, connection } = context;
    const stop = signal ? AbortSignal.any([signal, connection.closed]) : connection.closed;
    return session.searches.run(session, input.words, stop);
  }),
  rows: os.search.rows.handler(({ context, input }) => answer(context.session.searches.rows(input))),
};
