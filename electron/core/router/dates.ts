import { acceptDates } from '#core/services/accept-dates';
import { proposeDates } from '#core/services/propose-dates';
import { staleDates } from '#core/services/stale-dates';
import { answer, os } from './base';

/** The `dates` calls. */
export const datesRouter = {
  propose: os.dates.propose.handler(({ context, input }) =>
    answer(proposeDates(context.session, input.article)),
  ),
  stale: os.dates.stale.handler(({ context, input }) => staleDates(context.session, input)),
  accept: os.dates.accept.handler(({ context, input }) => answer(acceptDates(context.session, input))),
};
