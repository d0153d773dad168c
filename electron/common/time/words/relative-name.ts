import { isoDay, isoYear, weekdayOf, type DayNumber, type Weekday } from '../day';
import { formatDate } from '../format';
import type { Anchor } from './anchor';
import { NOTHING } from './draft';
import { WHY } from './messages';
import { counted, found, type Candidate, type Outcome } from './outcome';
import { offsetOf } from './relative-unit';
import { undated } from './undated';
import { monthOf, seasonOf, weekdayOfWord } from './vocabulary';

const unique = (candidates: readonly Candidate[]): Outcome => {
  const kept = candidates.filter(
    (each, index) => candidates.findIndex((other) => other.edtf === each.edtf) === index,
  );
  return found(...kept);
};

/** The weekday of the last, this or next week, weeks beginning on Monday. */
export function weekdayInWeek(weekday: Weekday, side: string, { day }: Anchor, mark: string): Outcome {
  if (day === null) return null;
  const monday = day - weekdayOf(day) + 1;
  return found(counted(`${isoDay(monday + 7 * offsetOf(side) + weekday - 1)}${mark}`));
}

/** "last Tuesday" is the one just past to some and the one of last week to others; where they differ, both. */
function weekdays(weekday: Weekday, side: string, today: DayNumber, mark: string, article: string): Outcome {
  const date = formatDate(article);
  const ahead = ((weekday - weekdayOf(today) + 6) % 7) + 1;
  const back = ((weekdayOf(today) - weekday + 6) % 7) + 1;
  const inWeek = today - weekdayOf(today) + weekday;
  const write = (day: DayNumber, why: string): Candidate => counted(`${isoDay(day)}${mark}`, why);
  if (side === 'this') {
    const here = write(inWeek, inWeek < today ? WHY.behind(date) : WHY.ahead(date));
    return inWeek < today ? found(here, write(inWeek + 7, WHY.ahead(date))) : found(here);
  }
  if (offsetOf(side) === -1) {
    const near = write(today - back, WHY.nearest);
    return side.endsWith('past') ? found(near) : unique([near, write(inWeek - 7, WHY.weekBefore)]);
  }
  const near = write(today + ahead, WHY.nearest);
  return side === 'next' ? unique([near, write(inWeek + 7, WHY.weekAfter)]) : found(near);
}

interface Yearly {
  readonly behind: Candidate | undefined;
  readonly same: Candidate | undefined;
  readonly ahead: Candidate | undefined;
}

/** A month or season about the article's date, taken from the readings of its bare name. */
function around(name: string, anchor: Anchor): Yearly | null {
  const month = monthOf(name) ?? null;
  const season = month === null ? (seasonOf(name) ?? null) : null;
  const draft = { ...NOTHING, month, season };
  const outcome = undated(draft, name, { against: anchor.edtf });
  if (outcome?.kind !== 'found') return null;
  const date = formatDate(anchor.edtf);
  const by = (why: string) => outcome.candidates.find((each) => each.why === why);
  return {
    behind: by(WHY.behind(date)),
    ahead: by(WHY.ahead(date)),
    same: outcome.candidates.find((each) => each.why !== WHY.behind(date) && each.why !== WHY.ahead(date)),
  };
}

function inYear(candidate: Candidate, year: number, why: string): Candidate | undefined {
  const iso = isoYear(year);
  return iso === null ? undefined : { ...candidate, edtf: candidate.edtf.replace(/^-?\d{4}/, iso), why };
}

function yearlyNames(name: string, side: string, anchor: Anchor): Outcome {
  const near = around(name, anchor);
  const model = near?.behind ?? near?.ahead;
  if (near === null || model === undefined || anchor.year === null) return null;
  const offset = offsetOf(side);
  const given = (...each: readonly (Candidate | undefined)[]) =>
    unique(each.filter((one) => one !== undefined));
  const crosses = seasonOf(name) === 24;
  if (offset === 0) {
    if (near.same !== undefined) return found({ ...near.same, why: '' });
    return crosses ? given(near.behind, near.ahead) : given(inYear(model, anchor.year, ''));
  }
  const nearest = offset === -1 ? near.behind : near.ahead;
  const firm = side !== 'last' && side !== 'next' && side !== 'previous';
  const other = inYear(model, anchor.year + offset, offset === -1 ? WHY.yearBefore : WHY.yearAfter);
  return firm || crosses ? given(nearest) : given(nearest, other);
}

/** "last Tuesday", "this June", "next spring": the work of reading them, or null when the name is none of these. */
export function relativeName(side: string, name: string): ((anchor: Anchor, mark: string) => Outcome) | null {
  const weekday = weekdayOfWord(name);
  if (weekday !== undefined) {
    return (anchor, mark) =>
      anchor.day === null ? null : weekdays(weekday, side, anchor.day, mark, anchor.edtf);
  }
  if (monthOf(name) === undefined && seasonOf(name) === undefined) return null;
  return (anchor, mark) => {
    const outcome = yearlyNames(name, side, anchor);
    if (outcome?.kind !== 'found') return outcome;
    return found(...outcome.candidates.map((each) => ({ ...each, edtf: `${each.edtf}${mark}` })));
  };
}
