import { confirmDates } from '#core/services/loose-ends/confirm-dates';
import { listLooseEnds, looseEndCounts } from '#core/services/loose-ends/list';
import { bringLooseEndBack, setLooseEndAside } from '#core/services/loose-ends/set-aside';
import { answer, os } from './base';

/** The `looseEnds` calls. */
export const looseEndsRouter = {
  counts: os.looseEnds.counts.handler(({ context }) => looseEndCounts(context.session)),
  list: os.looseEnds.list.handler(({ context, input }) => listLooseEnds(context.session, input)),
  confirm: os.looseEnds.confirm.handler(({ context, input }) => answer(confirmDates(context.session, input))),
  setAside: os.looseEnds.setAside.handler(({ context, input }) =>
    answer(setLooseEndAside(context.session, input)),
  ),
  bringBack: os.looseEnds.bringBack.handler(({ context, input }) =>
    answer(bringLooseEndBack(context.session, input.id)),
  ),
};
