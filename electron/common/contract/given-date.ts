import { DateField } from '../model/article';
import { DateAsTold } from '../model/date-as-told';
import { parseEdtf } from '../time/edtf';

const isOfCalendar = ({ edtf }: DateAsTold): boolean => edtf === null || parseEdtf(edtf).ok;
const otherwise = { message: 'This is no date of the calendar: check the year, the month and the day.' };

/** A date as a call gives it: what is kept may be damaged, but no day that the calendar lacks is added to it. */
export const GivenDate = DateAsTold.refine(isOfCalendar, otherwise);

/** The same of an article, with where it came from. */
export const GivenDateField = DateField.refine(isOfCalendar, otherwise);
