import { reopenDisagreement, saySameName, settleDisagreement } from '#core/services/disagreements/decide';
import { listDisagreements } from '#core/services/disagreements/list';
import { answer, os } from './base';

/** The `disagreements` calls. */
export const disagreementsRouter = {
  ofEvent: os.disagreements.ofEvent.handler(({ context, input }) =>
    answer(listDisagreements(context.session, input.event)),
  ),
  settle: os.disagreements.settle.handler(({ context, input }) =>
    answer(settleDisagreement(context.session, input)),
  ),
  reopen: os.disagreements.reopen.handler(({ context, input }) =>
    answer(reopenDisagreement(context.session, input)),
  ),
  sameName: os.disagreements.sameName.handler(({ context, input }) =>
    answer(saySameName(context.session, input)),
  ),
};
