import { parseEdtf } from '../edtf';
import { parsePoint } from '../edtf-point';
import { writePoint } from '../edtf-write';
import type { EdtfPart } from '../edtf-value';
import { WORDS } from '../english';
import { absolute } from './absolute';
import { draftOf } from './partial';
import { found, told, type Outcome } from './outcome';

/** EDTF as typed, in whatever case; the space that people put after a comma in a set is forgiven, no other. */
function literal(text: string): Outcome {
  const compact = /^[[{]/.test(text) ? text.replaceAll(', ', ',') : text;
  if (!/^[\d[{.y?~%x/-][\d\-xyest:+.,/~?%[\]{}z]*$/.test(compact)) return null;
  const parsed = parseEdtf(compact.toUpperCase());
  return parsed.ok ? found(told(parsed.value.edtf)) : null;
}

/** The one plain EDTF that words without a mark name, or null. */
function plainDate(text: string): string | null {
  const drafted = draftOf(text);
  const outcome = drafted !== null && 'draft' in drafted ? absolute(drafted.draft, text) : null;
  if (outcome?.kind !== 'found' || outcome.candidates.length !== 1) return null;
  return outcome.candidates[0]?.edtf ?? null;
}

/** "the 1560s", "the 19th century", "an unknown year" as a year with X. */
function maskedYear(text: string): string | null {
  if (text === WORDS.anyYear) return 'XXXX';
  const decade = /^(?:the )?decade (?:(?:ad )?(\d+)–(\d+)|(\d+)–(\d+) bc)$/.exec(text);
  if (decade !== null) {
    const [, first, last, firstBc, lastBc] = decade;
    const low = first === undefined ? Number(lastBc) - 1 : Number(first);
    const high = first === undefined ? Number(firstBc) - 1 : Number(last);
    const whole = low % 10 === 0 && high === low + 9;
    return whole ? `${first === undefined ? '-' : ''}${String(low / 10).padStart(3, '0')}X` : null;
  }
  const plain = plainDate(text);
  return plain !== null && /^-?\d*X+$/.test(plain) ? plain : null;
}

/** The division and day of words without a year ("25 Dec", "spring"), as they follow the year in EDTF. */
function withinYear(text: string): string | null {
  const drafted = draftOf(text);
  if (drafted === null || 'fault' in drafted) return null;
  // A leap year, so that 29 February is a day.
  const outcome = absolute({ ...drafted.draft, year: 2000, pair: 2001 }, text);
  const edtf = outcome?.kind === 'found' ? outcome.candidates[0]?.edtf : undefined;
  return edtf !== undefined && /^2000(-\d\d){1,2}$/.test(edtf) ? edtf.slice(4) : null;
}

function masked(text: string): string | null {
  const someDay = /^(?:some|one|a) day in (.+)$/.exec(text)?.[1];
  if (someDay !== undefined) {
    const inner = masked(someDay) ?? plainDate(someDay);
    if (inner === null || !/^-?[\dX]{4}(-\d\d)?$/.test(inner)) return null;
    return inner.length > 5 ? `${inner}-XX` : `${inner}-XX-XX`;
  }
  const someMonth = /^(?:some|one|a) month in (.+)$/.exec(text)?.[1];
  if (someMonth !== undefined) {
    const inner = maskedYear(someMonth) ?? plainDate(someMonth);
    return inner !== null && /^-?[\dX]{4}$/.test(inner) ? `${inner}-XX` : null;
  }
  const cut = text.lastIndexOf(' in ');
  if (cut === -1) return maskedYear(text);
  const year = maskedYear(text.slice(cut + 4));
  const rest = year === null ? null : withinYear(text.slice(0, cut));
  return rest === null ? null : `${year}${rest}`;
}

/** "11 Jun 2004 (day approximate, year uncertain)": doubt in one component. */
function doubted(date: string, doubts: string): string | null {
  const plain = plainDate(date);
  const point = plain === null ? null : parsePoint(plain);
  if (point?.ok !== true) return null;
  const marks = { approximate: new Set<string>(), uncertain: new Set<string>() };
  for (const doubt of doubts.split(', ')) {
    const match = /^((?:year|month|day)(?: and (?:year|month|day))*) (approximate|uncertain)$/.exec(doubt);
    if (match === null) return null;
    for (const name of (match[1] ?? '').split(' and ')) {
      marks[match[2] === 'approximate' ? 'approximate' : 'uncertain'].add(name);
    }
  }
  const mark = (part: EdtfPart, name: string): EdtfPart => ({
    text: part.text,
    approximate: marks.approximate.has(name),
    uncertain: marks.uncertain.has(name),
  });
  const { year, division, day } = point.value;
  return writePoint({
    ...point.value,
    year: mark(year, 'year'),
    division: division && mark(division, 'month'),
    day: day && mark(day, 'day'),
  });
}

/** "14 Feb 2023 at 10:00:00 UTC"; seconds may be left out. */
function timed(text: string): string | null {
  const match = /^(.+?),? (?:at )?(\d{2}:\d{2})(:\d{2})? ?(utc|gmt|z|[+-]\d{2}(?::?\d{2})?)?$/.exec(text);
  if (match === null) return null;
  const [, date = '', time, seconds = ':00', zone = ''] = match;
  const plain = plainDate(date) ?? plainDate(date.replace(/,$/, ''));
  if (plain === null || !/^-?\d{4}-\d\d-\d\d$/.test(plain)) return null;
  const offset = /^[a-z]/.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${plain}T${time}${seconds}${offset}`;
}

const WHOLE: ReadonlyMap<string, string> = new Map([
  [WORDS.anyTime, '../..'],
  ['any time', '../..'],
  [WORDS.sinceUnknown, '/..'],
  [WORDS.untilUnknown, '../'],
]);

/**
 * EDTF typed as it is, and the words that stand for what only EDTF says: "some day in Apr 1985", "25 Dec in the
 * 1560s", "11 Jun 2004 (day approximate)", or any words with their code behind them in brackets, which then counts.
 */
export function coded(text: string): Outcome {
  const typed = literal(text);
  if (typed !== null) return typed;
  const bracketed = /^(.+) \(([^()]+)\)$/.exec(text);
  if (bracketed !== null) {
    const [, before = '', inside = ''] = bracketed;
    const inner = literal(inside);
    if (inner !== null) return inner;
    const doubt = doubted(before, inside);
    if (doubt !== null) return found(told(doubt));
  }
  const edtf = WHOLE.get(text) ?? timed(text) ?? masked(text);
  return edtf !== null && parseEdtf(edtf).ok ? found(told(edtf)) : null;
}
