/** What became of a date filled in, beside what annotators gave. Only `same` is right letter for letter. */
export type Outcome =
  /** The same date, however spelled. */
  | 'same'
  /** The annotators' date lies in it, or it in theirs. */
  | 'within'
  /** They gave no date of a calendar: a length, "some week", the present. */
  | 'vague'
  /** No day is in both, and theirs contradicts the words it was given to. */
  | 'atOdds'
  /** No day is in both. */
  | 'other'
  /** They marked nothing there. */
  | 'unmarked';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt|dez';

/** Kinds of English and German wordings, the first that fits; the last fits all. */
const KINDS: readonly (readonly [kind: string, wording: RegExp])[] = [
  [
    'counted from the date told last',
    /\b(?:earlier that|that day|same|later$|earlier$|before$|following)\b|\bthe day$|\blate in the day/,
  ],
  [
    'edge of a stretch (early, mid, end of)',
    /\b(?:early|late|mid|beginning|start|middle|end|anfang|mitte|ende)\b/,
  ],
  ['so long ago, or from now', /\b(?:ago|from now|vor)\b/],
  ['last or this weekend', /weekend|wochenende/],
  ['last, this, next week', /\bweek|woche/],
  [
    'today, yesterday, tomorrow',
    /\b(?:today|yesterday|tomorrow|tonight|last night|heute|gestern|morgen)\b|\bthis (?:morning|afternoon|evening)/,
  ],
  [
    'weekday',
    /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)/,
  ],
  [
    'day, month and year',
    new RegExp(String.raw`^(?=.*\b\d{4}\b)(?=.*\b\d{1,2}(?:st|nd|rd|th)?\b).*\b(?:${MONTHS})|\d[-/.]\d`),
  ],
  ['month and year', new RegExp(String.raw`\b(?:${MONTHS})[a-zä.]*.*(?:\b\d{4}\b|year|jahr)`)],
  ['day and month', new RegExp(String.raw`^(?=.*\d).*\b(?:${MONTHS})`)],
  ['quarter or half', /quarter|\bhalf\b|\bperiod|quartal|halbjahr/],
  ['season', /spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst/],
  ['last, this, next month', /month|monat/],
  ['month alone', new RegExp(String.raw`\b(?:${MONTHS})`)],
  ['last, this, next year', /year|jahr/],
  ['decade or century', /decade|century|\d0s\b|\d0er\b|'\d0s|jahrzehnt|jahrhundert/],
  ['bare year', /^(?:in )?\d{4}$/],
  ['other', /^/],
];

/** The kind of wording that the words of a date are. */
export function kindOf(text: string): string {
  const lower = text.toLowerCase();
  return KINDS.find(([, wording]) => wording.test(lower))?.[0] ?? 'other';
}
