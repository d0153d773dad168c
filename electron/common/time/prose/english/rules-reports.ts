import { marked, type Meaning, type NamedParts, type Pick } from '../meaning';
import type { Captures, Rule, Scene } from '../pattern';
import { duration, has, named, num, shift, unfilled, word, words } from '../build-meaning';
import { STEPS } from './lexicon';

const ORDINAL_HALF: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['last', 2],
  ['latter', 2],
]);
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
]);

function quarterParts(captures: Captures): NamedParts | null {
  const nth = has(captures, 'quarter') ? num(captures, 'quarter') : QUARTERS.get(word(captures, 'nth'));
  const half = has(captures, 'halfcode')
    ? num(captures, 'halfcode')
    : ORDINAL_HALF.get(word(captures, 'half'));
  const year = has(captures, 'year') ? { year: num(captures, 'year') } : {};
  if (nth !== undefined) return { quarter: nth, ...year };
  return half === undefined ? null : { half, ...year };
}

function quarter(captures: Captures, pick: Pick = 'near'): Meaning | null {
  const parts = quarterParts(captures);
  return parts === null ? null : named(parts, pick);
}

/** A firm's own year and its parts may begin in any month: their number is told, and no date. */
const fiscal = (meaning: Meaning | null): Meaning | null => unfilled(meaning);

/** A quarter or half of a year that is told relative to today. */
function quarterOf(captures: Captures): Meaning | null {
  const parts = quarterParts(captures);
  const by = STEPS.get(word(captures, 'which'));
  return parts === null || by === undefined ? null : { kind: 'part', parts, base: shift('year', by) };
}

/** The same stretch of the year before: which one, the report's reader knows. */
const samePeriod = (): Meaning => ({ kind: 'compared', unsure: true });

function yearAgoQuarter(captures: Captures): Meaning | null {
  const parts = quarterParts(captures);
  if (parts === null) return samePeriod();
  return { kind: 'part', parts, base: shift('year', -1) };
}

const FIGURES = words('$ % cents million billion percent compared versus');
const SET_BESIDE = words('from than versus');
const ROSE_OR_FELL = words('up down');
const RESULTS = words('results sales profit profits earnings revenue income loss losses figures $');
const LOOK_BACK = 14;

/** Whether a sentence ends with a token; the point within "2.5" and "U.S." is glued to what follows. */
function endsSentence(scene: Scene, at: number): boolean {
  return scene.tokens.at(at)?.text === '.' && scene.tokens.at(at + 1)?.glued === false;
}

/** Whether figures are compared in front of a token: "$58 million, or $1.40 a share, a year earlier". */
function amongFigures(scene: Scene, at: number): boolean {
  for (let index = at - 1; index >= at - LOOK_BACK; index--) {
    const token = scene.tokens.at(index);
    if (token === undefined || token.breaks || endsSentence(scene, index)) return false;
    if (FIGURES.has(token.lower)) return true;
    if (index === at - 1 && SET_BESIDE.has(token.lower)) return true;
    if (token.lower === 'from' && ROSE_OR_FELL.has(scene.tokens.at(index - 1)?.lower ?? '')) return true;
  }
  return false;
}

/** "a year ago", "a year earlier": of figures the same stretch of the year before, else a year. */
function yearBefore(captures: Captures, scene: Scene, at: number): Meaning {
  if (amongFigures(scene, at)) return samePeriod();
  return shift('year', -1, word(captures, 'how') === 'ago' ? 'now' : 'told');
}

/** "last year's results": what is compared stands behind. */
const ownsFigures = (scene: Scene, end: number): boolean =>
  scene.tokens.at(end + 1)?.lower === 's' && RESULTS.has(scene.tokens.at(end + 2)?.lower ?? '');

/** "last year" beside figures: perhaps the quarter of it that a report compares with its own. */
function yearOfFigures(_captures: Captures, scene: Scene, at: number, end: number): Meaning | null {
  return amongFigures(scene, at) || ownsFigures(scene, end)
    ? marked(shift('year', -1), { amongFigures: true })
    : null;
}

const SAME = 'same|corresponding|comparable|like|equivalent';

const NTH = 'nth=first|second|third|fourth|final';
const HALF = 'half=first|second|latter half';

/** Quarters, halves and business years, and what reports on them compare. */
export const reportRules: readonly Rule[] = [
  {
    pattern: 'a|one year how=ago|earlier',
    means: yearBefore,
    notBefore: words('the a an his her its their he she it they'),
  },
  {
    pattern: 'a|one year how=before',
    means: yearBefore,
    before: words('. , ; : ) ! ? " ” - and but when'),
  },
  { pattern: 'year - how=earlier|ago', means: samePeriod },
  { pattern: 'last year', means: yearOfFigures },
  { pattern: `(the)? (${SAME})? quarter|period (of|in)? last year`, means: samePeriod },
  { pattern: `last year ' s (${SAME})? quarter|period`, means: samePeriod },
  { pattern: `(the)? ${NTH} -? quarter`, means: (c) => fiscal(quarter(c)), before: words('ended ending') },
  { pattern: `(the)? ${NTH} -? quarter`, means: (c) => quarter(c) },
  { pattern: `(the)? fiscal -? ${NTH} -? quarter`, means: (c) => fiscal(quarter(c)) },
  { pattern: `(the)? ${NTH} -? quarter (of|in)? $year`, means: (c) => quarter(c) },
  { pattern: `(the)? (fiscal)? ${NTH} -? quarter (of|in)? fiscal $year`, means: (c) => fiscal(quarter(c)) },
  { pattern: `(the)? $year ${NTH} -? quarter`, means: (c) => quarter(c) },
  { pattern: `(the)? $year fiscal ${NTH} -? quarter`, means: (c) => fiscal(quarter(c)) },
  { pattern: '$quarter (of)? $year?', means: (c) => quarter(c) },
  { pattern: '$year -? $quarter', means: (c) => quarter(c) },
  { pattern: '$halfcode (of)? $year', means: (c) => quarter(c) },
  { pattern: '$year -? $halfcode', means: (c) => quarter(c) },
  { pattern: `(the)? ${NTH} -? quarter (of)? which=last|this|next year`, means: quarterOf },
  { pattern: `which=last|this|next year ' s ${NTH} -? quarter`, means: quarterOf },
  { pattern: `(the)? ${HALF} (of)? $year`, means: (c) => quarter(c) },
  { pattern: `(the)? ${HALF} of which=last|this|next year`, means: quarterOf },
  { pattern: `which=last|this|next year ' s ${HALF}`, means: quarterOf },
  { pattern: `the ${HALF} of the year`, means: (c) => quarter(c) },
  { pattern: `(the|its)? (comparable)? year - ago|earlier ${NTH}? quarter|period`, means: yearAgoQuarter },
  { pattern: 'the latest quarter|period', means: () => ({ kind: 'reported' }) },
  {
    pattern: 'the quarter',
    means: () => ({ kind: 'reported' }),
    after: words('for in of during'),
    notBefore: words('of ended ending'),
  },
  {
    pattern: '(the)? $year quarter|period',
    means: (c) => ({ kind: 'reported', year: num(c, 'year'), unsure: true }),
  },
  {
    pattern: 'the (full|fiscal)? year',
    means: () => shift('year', 0),
    after: words('for of'),
    notBefore: words('ended ending award -'),
  },
  { pattern: 'the (fiscal)? year', means: () => duration('year', 1), before: words('ended ending') },
  { pattern: 'the quarter', means: () => duration('quarter', 1), before: words('ended ending') },
  { pattern: '(the)? fiscal (year)? $year', means: (c) => fiscal(named({ year: num(c, 'year') })) },
];
