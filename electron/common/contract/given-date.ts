import { DateAsTold } from '../model/date-as-told';
import { parseEdtf } from '../time/edtf';

/** A date as a call gives it: what is kept may be damaged, but no day that the calendar lacks is added to it. */
export const GivenDate = DateAsTold.refine(({ edtf }) => edtf === null || parseEdtf(edtf).ok, {
  message: 'This is no date of the calendar: check the year, the month and the day.',
});
