import { listenToFeed, redoLast, undoLast } from '#core/services/feed';
import { answer, os } from './base';

/** The `feed` calls. */
export const feedRouter = {
  listen: os.feed.listen.handler(({ context, input, signal }) =>
    listenToFeed(context.session, input.since, signal),
  ),
  undo: os.feed.undo.handler(({ context }) => answer(undoLast(context.session))),
  redo: os.feed.redo.handler(({ context }) => answer(redoLast(context.session))),
};
