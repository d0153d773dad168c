import { emptyBin, putBack } from '#core/services/history/put-back';
import { undoAct, undoFrom } from '#core/services/history/undo-act';
import { answer, os } from './base';

/** The `history` calls. */
export const historyRouter = {
  list: os.history.list.handler(({ context, input }) => context.session.history.rows(input)),
  reach: os.history.reach.handler(({ context }) => ({ more: context.session.history.more })),
  older: os.history.older.handler(async ({ context: { session } }) => {
    await session.history.older();
    return { more: session.history.more };
  }),
  undo: os.history.undo.handler(({ context, input }) => answer(undoAct(context.session, input.group))),
  undoFrom: os.history.undoFrom.handler(({ context, input }) =>
    answer(undoFrom(context.session, input.group)),
  ),
  bin: os.history.bin.handler(({ context, input }) => context.session.bin.rows(input)),
  putBack: os.history.putBack.handler(({ context, input }) => answer(putBack(context.session, input.group))),
  emptyBin: os.history.emptyBin.handler(({ context }) => answer(emptyBin(context.session))),
};
