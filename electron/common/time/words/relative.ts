import { addMonths, isoDay } from '../day';
import { absolute } from './absolute';
import { anchorOf, needsArticle, type Anchor } from './anchor';
import { hasYear, markOf } from './draft';
import { counted, found, mapFound, type Against, type Outcome } from './outcome';
import { draftOf, undoubt } from './partial';
import { relativeName, weekdayInWeek } from './relative-name';
import { offsetOf, relativeUnit, unitsAway, type Part, type Unit } from './relative-unit';
import { countOf, weekdayOfWord } from './vocabulary';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['yesterday', -1],
  ['last night', -1],
  ['tomorrow', 1],
  ['day before yesterday', -2],
  ['day after tomorrow', 2],
]);

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['beginning', 'start'],
  ['start', 'start'],
  ['end', 'end'],
]);

const SIDE = 'last|previous|this past|past|this coming|coming|this|next|following';
const PART = 'early|mid|middle|late|beginning|start|end|later|earlier|some time|sometime';
const UNIT = 'week|weekend|month|year|decade';
const SIDED_UNIT = new RegExp(`^(?:(${PART}) (?:of |in )?(?:the )?)?(${SIDE}) (${UNIT})$`);
const PART_OF_UNIT = new RegExp(`^(${PART}) (?:of |in )?(?:the )?(${UNIT})$`);
const NAME = new RegExp(`^(${SIDE}) ([a-z]+)$`);
const DAY_OF_WEEK =
  /^(?:([a-z]+) (?:of )?(last|this|next) week|(last|this|next) week(?:'s)? (?:on )?([a-z]+))$/;
const OF_YEAR = /^(.+?) (?:of )?(last|this|next) (year|month)$/;
const AWAY =
  /^([a-z]+|\d{1,4}) (day|week|fortnight|month|year|decade)s? (ago|earlier|before|previously|from now|later|hence|on)$/;
const AHEAD = /^in ([a-z]+|\d{1,4}) (day|week|fortnight|month|year|decade)s?(?:'s?)?(?: time)?$/;

/** What to do once the article's date is known; null from it means that date is not told finely enough. */
type Work = (anchor: Anchor) => Outcome;

/** "June last year", "the 14th of this month": the year or month filled in from the article's. */
function dateOfYear(text: string, words: string): Work | null {
  const match = OF_YEAR.exec(words);
  if (match === null) return null;
  const [, rest = '', side = '', unit] = match;
  const drafted = draftOf(rest);
  if (drafted === null || 'fault' in drafted || hasYear(drafted.draft)) return null;
  const { draft } = drafted;
  if (unit === 'year') {
    if (draft.month === null && draft.season === null) return null;
    return ({ year }) =>
      year === null ? null : mapFound(absolute({ ...draft, year: year + offsetOf(side) }, text), fromArticle);
  }
  if (draft.day === null || draft.month !== null) return null;
  return ({ month }) => {
    if (month === null) return null;
    const that = addMonths(month.year, month.month, offsetOf(side));
    return mapFound(absolute({ ...draft, ...that }, text), fromArticle);
  };
}

const fromArticle = ({ edtf, why }: { edtf: string; why: string }) => counted(edtf, why);

function unitWork(words: string, mark: string): Work | null {
  const sided = SIDED_UNIT.exec(words);
  const partly = sided === null ? PART_OF_UNIT.exec(words) : null;
  const bare = words === 'weekend' ? 'weekend' : undefined;
  const unit = sided?.[3] ?? partly?.[2] ?? bare;
  if (unit === undefined) return null;
  const part = PARTS.get(sided?.[1] ?? partly?.[1] ?? '') ?? '';
  const side = sided?.[2] ?? 'this';
  return (anchor) => relativeUnit(unit as Unit, side, part, anchor, mark);
}

function weekdayWork(words: string, mark: string): Work | null {
  const match = DAY_OF_WEEK.exec(words);
  if (match === null) return null;
  const [, before, sideAfter, sideBefore, after] = match;
  const weekday = weekdayOfWord(before ?? after ?? '');
  return weekday === undefined
    ? null
    : (anchor) => weekdayInWeek(weekday, sideAfter ?? sideBefore ?? '', anchor, mark);
}

function awayWork(words: string, spoken: string, mark: string): Work | null {
  const match = AHEAD.exec(spoken) ?? AWAY.exec(words);
  const count = countOf(match?.[1] ?? '');
  if (match === null || count === undefined) return null;
  const back = /ago|earlier|before|previously/.test(match[3] ?? '');
  return (anchor) => unitsAway(back ? -count : count, match[2] ?? '', anchor, mark);
}

function workOf(text: string): Work | null {
  const bare = undoubt(text);
  const mark = markOf(bare);
  const words = bare.text.replace(/^(?:(?:on|during|over|at|in|the) )+/, '');
  const days = DAYS.get(words);
  if (days !== undefined) {
    return ({ day }) => (day === null ? null : found(counted(`${isoDay(day + days)}${mark}`)));
  }
  const plain = unitWork(words, mark) ?? weekdayWork(words, mark) ?? awayWork(words, bare.text, mark);
  if (plain !== null) return plain;
  const named = NAME.exec(words);
  const name = named === null ? null : relativeName(named[1] ?? '', named[2] ?? '');
  return name === null ? dateOfYear(text, words) : (anchor) => name(anchor, mark);
}

/**
 * Words counted from the article's date: "yesterday", "last Tuesday", "early next month", "two years ago", "this
 * weekend", "June last year". Several readings where people mean several; `needs` when the article has no date, or
 * none fine enough. Null when they are not such words.
 */
export function relative(text: string, context: Against): Outcome {
  const work = workOf(text);
  if (work === null) return null;
  const anchor = anchorOf(context);
  return (anchor === null ? null : work(anchor)) ?? needsArticle(text, context);
}
