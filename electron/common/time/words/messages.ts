import { quoted } from '../edtf-messages';

const FORMS =
  '14 Feb 2023, Feb 2023, spring 2023, 2023, the 1960s, the 19th century, 44 BC, c. 2023, Feb 2023?, ' +
  '14–22 Feb 2023, before March 2023, early Jan 2023, or EDTF such as 2023-02-14';

const FULL = 'or write the whole date, such as 14 Feb 2023';

/** Every sentence the reader of typed dates answers with, and the phrases that tell readings apart. */
export const SAY = {
  empty: `There is no date here. Dates are understood as ${FORMS}.`,
  tooLong: 'This is too long to be a date. Write only the date, such as 14 Feb 2023.',
  unknown: (text: string) => `${quoted(text)} is not understood as a date. Dates are understood as ${FORMS}.`,
  twoDigits: (text: string) =>
    `${quoted(text)} has a year of two digits, which could be in any century. Write it in full, such as 1923 or 2023.`,
  bareNumber: (text: string) =>
    `${quoted(text)} alone could be a day or a year cut short. Write the whole date, such as 14 Feb 2023.`,
  noSuchDay: (month: string, days: number) => `${month} has only ${days} days. Check the day and the month.`,
  noDay: (day: number) => `No month has a day ${day}. Check the day.`,
  noMonth: (month: number) => `There is no month ${month}. Check the order of day and month.`,
  noYearZero: 'There is no year 0: 1 BC is followed by AD 1. Write one of these.',
  tooFar: (text: string) => `${quoted(text)} lies further off than years are counted here. Check the year.`,
  longYear: (text: string) =>
    `${quoted(text)} has a year of more than four digits. Such a year is kept only by itself: write “year 12345” or “12345 BC”.`,
  weekday: (date: string, is: string, typed: string) =>
    `${date} is a ${is}, not a ${typed}. Check the date, or leave the weekday out.`,
  noSuchWeekday: (text: string, years: string) =>
    `${quoted(text)} fits no year near the article’s date (${years}). Check the weekday, or add the year.`,
  reversed: (text: string) => `${quoted(text)} ends before it begins. Put the earlier date first.`,
  notWritable: (text: string) =>
    `${quoted(text)} is clear, but no such span can be kept. Write its first and last day instead.`,
  pair: (text: string) =>
    `${quoted(text)} names two years that do not follow one another. Write it as winter 1943–44.`,
  noArticle: (text: string) =>
    `${quoted(text)} counts from an article’s date, and there is no article here. ${FULL.replace('or w', 'W')}.`,
  dateFirst: (text: string) =>
    `${quoted(text)} counts from the article’s date, and it has none: date the article first, ${FULL}.`,
  dateFiner: (text: string, date: string) =>
    `${quoted(text)} counts from the article’s date, which is only ${date}: give it more exactly, ${FULL}.`,
} as const;

/** Short phrases for what sets one reading apart from the others. */
export const WHY = {
  dayFirst: 'day before month',
  monthFirst: 'month before day',
  years: 'from the first year to the second',
  month: 'a year and a month',
  partOfYear: 'a year and a part of it, as EDTF',
  decade: 'the ten years',
  century: 'the hundred years',
  winterBegins: 'the winter that begins that year',
  winterEnds: 'the winter that ends that year',
  moment: 'at one moment between the two',
  span: 'the whole time from the one to the other',
  lastCounted: (date: string, how: string) => `to ${date}, ${how}`,
  countingFirst: 'the first day counted as one of them',
  notCountingFirst: 'the first day not counted',
  weekendBefore: 'the weekend before',
  weekendAfter: 'the weekend after',
  mondayWeek: 'weeks that begin on Monday',
  sundayWeek: 'weeks that begin on Sunday',
  same: (unit: string) => `the ${unit} of the article itself`,
  behind: (date: string) => `the one before the article’s date, ${date}`,
  ahead: (date: string) => `the one after the article’s date, ${date}`,
  nearest: 'the nearest one',
  weekBefore: 'the one in the week before',
  weekAfter: 'the one in the week after',
  yearBefore: 'the one in the year before',
  yearAfter: 'the one in the year after',
} as const;
