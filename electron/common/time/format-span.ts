import { calendarDay } from './day';
import type { EdtfInterval, EdtfPoint } from './edtf-value';
import { monthWord, WORDS, yearWord, type DateStyle } from './english';
import { pointWords, withDoubt, yearPhrase } from './format-point';
import { neighbour } from './neighbour';
import { thirdOfMonth, thirdOfYear, thirdOfYears, type Third, type ThirdMark } from './thirds';

const THIRDS = ['early', 'mid', 'late'] as const satisfies readonly Third[];

interface Spoken {
  readonly edtf: string | null;
  readonly words: string;
}

function decadesAndCenturies(year: number, third: Third, mark: ThirdMark): Spoken[] {
  return (['decade', 'century'] as const).flatMap((unit) => {
    const size = unit === 'decade' ? 10 : 100;
    // 18XX counts up from 1800, but -04XX away from 0: it is -0499 to -0400.
    const start = year < 0 ? Math.floor((year - 1) / size) * size + 1 : Math.floor(year / size) * size;
    const known = String(Math.floor(Math.abs(year < 0 ? start + size - 1 : start) / size));
    const sign = year < 0 ? '-' : '';
    const phrase = yearPhrase(
      `${sign}${known.padStart(unit === 'decade' ? 3 : 2, '0')}${'X'.repeat(String(size).length - 1)}`,
    );
    if (phrase === null || phrase.includes('–')) return [];
    const words = third === 'whole' ? phrase : `the ${WORDS.third(third, phrase.replace(/^the /, ''))}`;
    return [{ edtf: thirdOfYears(start, unit, third, mark), words }];
  });
}

/** "early Jan 2023", "the late 1960s", "c. the 1960s": the spans that stand for what EDTF cannot say shorter. */
function thirdWords({ edtf, from, to }: EdtfInterval, style: DateStyle): string | null {
  if (from === null || to === null) return null;
  const mark = /[?~%]$/.exec(from.edtf)?.[0];
  if (mark !== '~' && mark !== '%' && mark !== '?') return null;
  if (from.year.text.includes('X') || !to.edtf.endsWith(mark)) return null;
  const { year, month } = calendarDay(from.earliest);
  const uncertain = mark !== '~';
  const thirds = mark === '?' ? [] : THIRDS;
  const spoken = thirds.flatMap((third) => [
    {
      edtf: thirdOfMonth(year, month, third, mark),
      words: WORDS.third(third, `${monthWord(month, style)} ${yearWord(year)}`),
    },
    { edtf: thirdOfYear(year, third, mark), words: WORDS.third(third, yearWord(year)) },
    ...decadesAndCenturies(year, third, mark),
  ]);
  const found = spoken.find((each) => each.edtf === edtf);
  if (found !== undefined) return withDoubt(found.words, false, uncertain);
  const whole = decadesAndCenturies(year, 'whole', mark).find((each) => each.edtf === edtf);
  return whole === undefined ? null : withDoubt(whole.words, mark !== '?', uncertain);
}

const plain = (point: EdtfPoint): boolean => /^-?\d{4}(-\d\d){0,2}$/.test(point.edtf);

/** Two dates as a span, saying only once what they share: "14–22 Feb 2023", "14 Feb – 3 Mar 2023", "1964–2008". */
export function rangeWords(from: EdtfPoint, to: EdtfPoint, style: DateStyle): string {
  const loose = () => WORDS.loose(pointWords(from, style), pointWords(to, style));
  if (!plain(from) || !plain(to) || from.precision !== to.precision) return loose();
  const first = calendarDay(from.earliest);
  const last = calendarDay(to.earliest);
  if (from.precision === 'year') {
    if (last.year <= 0) return WORDS.tight(String(1 - first.year), yearWord(last.year));
    return first.year < 1000 ? loose() : WORDS.tight(yearWord(first.year), yearWord(last.year));
  }
  if (first.year !== last.year || from.precision === 'season') return loose();
  if (from.precision === 'month') {
    return WORDS.tight(pointWords(from, style, 'without year'), pointWords(to, style));
  }
  const sameMonth = first.month === last.month;
  const start = pointWords(from, style, sameMonth ? 'day alone' : 'without year');
  const tight = sameMonth && style === 'short';
  return (tight ? WORDS.tight : WORDS.loose)(start, pointWords(to, style));
}

/** A span without a known end or start: "before Mar 2023", "from Apr 2023 on", "from 1985, end unknown". */
function openWords({ from, to, start, end }: EdtfInterval, style: DateStyle): string {
  if (to !== null) {
    if (start === 'unknown') return WORDS.startUnknown(pointWords(to, style));
    const next = neighbour(to, 1);
    // Told by the day it stops short of, where there is one: a bare "until March" leaves March in doubt.
    return next !== null && neighbour(next, -1)?.edtf === to.edtf
      ? WORDS.before(pointWords(next, style))
      : WORDS.until(pointWords(to, style));
  }
  if (from !== null) {
    const words = pointWords(from, style);
    return end === 'unknown' ? WORDS.endUnknown(words) : WORDS.since(words);
  }
  if (start === 'unknown') return WORDS.sinceUnknown;
  return end === 'unknown' ? WORDS.untilUnknown : WORDS.anyTime;
}

/** A span in English. Where an end is told only with its code, the code of the whole takes that one's place. */
export function spanWords(interval: EdtfInterval, style: DateStyle): string {
  const { from, to } = interval;
  const words =
    from === null || to === null
      ? openWords(interval, style)
      : (thirdWords(interval, style) ?? rangeWords(from, to, style));
  const withCode = / \([^()]*[\dX][^()]*\)/g;
  return withCode.test(words) ? WORDS.coded(words.replaceAll(withCode, ''), interval.edtf) : words;
}
