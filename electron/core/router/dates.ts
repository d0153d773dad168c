import { acceptDates } from '#core/services/accept-dates';
import { staleDates } from '#core/services/stale-dates';
import { answer, os } from './base';

/** The `dates` calls. */
export const datesRouter = {
  stale: os.dates.stale.handler(({ context, input }) => staleDates(context.session, input)),
  accept: os.dates.accept.handler(({ context, input }) => answer(acceptDates(context.session, input))),
};
