import type { Draft, PartOf } from './draft';
import { NOTHING } from './draft';
import { SAY } from './messages';
import { wordsOf } from './tidy';
import { monthOf, ordinalOf, seasonOf, thirdOf, weekdayOfWord } from './vocabulary';

/** What was made of some words: a draft, a sentence on what is wrong with them, or null when they are no date. */
export type Drafted = { readonly draft: Draft } | { readonly fault: string } | null;

interface Reading {
  readonly words: readonly string[];
  readonly at: number;
  readonly draft: Draft;
  readonly text: string;
}

/** What one word (or few) adds, and how many words that took; null when it is not this taker's word. */
type Taken = { readonly add: Partial<Draft>; readonly count: number } | { readonly fault: string } | null;

const ABOUT =
  /^(?:~ ?|(?:circa|cca|ca|c|approximately|approx|around|about|roughly|abt)(?:\. ?| (?=\S)|(?=\d)))/;
const PERHAPS = /^(?:possibly|probably|perhaps|maybe|likely) /;
const LEADING = new Set(['in', 'on', 'at', 'during', 'the', 'of']);
const EDGES: ReadonlyMap<string, PartOf> = new Map<string, PartOf>([
  ['beginning', 'start'],
  ['start', 'start'],
  ['end', 'end'],
  ['close', 'end'],
]);
const QUARTERS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['quarter', [33, 4]],
  ['third', [37, 3]],
  ['half', [40, 2]],
]);

const take = (add: Partial<Draft>, count = 1): Taken => ({ add, count });

/** "19th century", "2nd millennium", "first half", "third quarter", or a day by its ordinal. */
function takeOrdinal({ words, at, draft }: Reading): Taken {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const parts = QUARTERS.get(next);
  const nth = word === 'last' && parts !== undefined ? parts[1] : ordinalOf(word);
  if (nth === undefined) return null;
  if (/^centur(?:y|ies)$/.test(next)) return draft.century === null ? take({ century: nth }, 2) : null;
  if (next === 'millennium') return draft.millennium === null ? take({ millennium: nth }, 2) : null;
  if (parts !== undefined) {
    return draft.season === null && nth >= 1 && nth <= parts[1]
      ? take({ season: parts[0] + nth - 1 }, 2)
      : null;
  }
  return draft.day === null ? take({ day: nth, ordinal: true }) : null;
}

function takeSeason({ words, at, draft }: Reading): Taken {
  const word = words[at] ?? '';
  if (draft.season !== null) return null;
  const quarter = /^q([1-4])$/.exec(word)?.[1];
  if (quarter !== undefined) return take({ season: 32 + Number(quarter) });
  const shift = word === 'northern' ? 4 : word === 'southern' ? 8 : 0;
  const season = seasonOf(shift === 0 ? word : (words[at + 1] ?? ''));
  return season === undefined ? null : take({ season: season + shift }, shift === 0 ? 1 : 2);
}

function takeName({ words, at, draft }: Reading): Taken {
  const word = words[at] ?? '';
  const month = monthOf(word);
  if (month !== undefined) return draft.month === null ? take({ month }) : null;
  const weekday = weekdayOfWord(word);
  if (weekday !== undefined) return draft.weekday === null ? take({ weekday }) : null;
  const part = EDGES.get(word) ?? thirdOf(word);
  return part !== undefined && part !== 'whole' && draft.part === null ? take({ part }) : null;
}

function takeEra({ words, at, draft }: Reading): Taken {
  const word = words[at];
  return (word === 'bc' || word === 'ad') && draft.era === null ? take({ era: word }) : null;
}

/** A number: a year by its length, its era or the word "year" before it; else a day. */
function takeNumber({ words, at, draft, text }: Reading): Taken {
  const word = words[at] ?? '';
  if (/^'\d\d$/.test(word)) return { fault: SAY.twoDigits(text) };
  if (!/^\d+$/.test(word)) return null;
  const before = words[at - 1];
  const after = words[at + 1];
  const saidYear = before === 'year' || before === 'ad' || after === 'bc' || after === 'ad';
  if (saidYear || word.length === 3 || word.length === 4) {
    if (draft.year !== null) return null;
    return word.length > 13 ? { fault: SAY.tooFar(text) } : take({ year: Number(word) });
  }
  if (word.length > 4) return word.length > 6 ? null : { fault: SAY.longYear(text) };
  if (draft.day === null) return take({ day: Number(word) });
  return draft.month !== null && draft.year === null ? { fault: SAY.twoDigits(text) } : null;
}

/** "1960s", "1960's". */
function takeDecade({ words, at, draft, text }: Reading): Taken {
  const word = words[at] ?? '';
  if (/^'?\d0'?s$/.test(word)) {
    // With its era said, "the 40s BC" is no decade cut short.
    const era = words[at + 1];
    if (era !== 'bc' || draft.decade !== null) return { fault: SAY.twoDigits(text) };
    return take({ decade: Number(word.replaceAll(/\D/g, '')) });
  }
  const digits = /^(\d{2,3}0)'?s$/.exec(word)?.[1];
  return digits === undefined || draft.decade !== null ? null : take({ decade: Number(digits) });
}

/** The two years of a winter: "1943-44", "1999–2000", "44–43" before "bc". */
function takePair({ words, at, draft, text }: Reading): Taken {
  const match = /^(\d{1,4})[-–/](\d{1,5})$/.exec(words[at] ?? '');
  if (match === null || draft.year !== null || ![24, 28, 30].includes(draft.season ?? 0)) return null;
  const [, first = '', second = ''] = match;
  const bc = words[at + 1] === 'bc';
  const following = Number(first) + (bc ? -1 : 1);
  const short = second.length < first.length ? String(following).slice(-second.length) : String(following);
  if (Number(short) !== Number(second)) return { fault: SAY.pair(text) };
  return take({ year: Number(first), pair: following });
}

/** Words that say nothing of their own: articles, and prepositions before what they govern. */
function takeFiller({ words, at, draft }: Reading): Taken {
  const word = words[at] ?? '';
  const next = words[at + 1];
  if (word === 'the' || word === 'of' || (word === 'year' && next !== undefined)) return take({});
  if (word === 'month' && next === 'of') return take({}, 2);
  const opens = at === 0 || draft.part !== null || words[at - 1] === 'on';
  return opens && LEADING.has(word) && next !== undefined ? take({}) : null;
}

const TAKERS = [
  takeFiller,
  takeOrdinal,
  takeSeason,
  takeName,
  takeEra,
  takeNumber,
  takeDecade,
  takePair,
] as const;

/** Takes the marks off the ends of a text: "c. ... ?". */
export function undoubt(text: string): { readonly text: string; approximate: boolean; uncertain: boolean } {
  const end = / ?(?:\(\?\)|[?~%])$/.exec(text)?.[0] ?? '';
  const inner = text.slice(0, text.length - end.length);
  const perhaps = PERHAPS.exec(inner)?.[0] ?? '';
  const about = ABOUT.exec(inner.slice(perhaps.length))?.[0] ?? '';
  return {
    text: inner.slice(perhaps.length + about.length).trim(),
    approximate: about !== '' || /[~%]/.test(end),
    uncertain: perhaps !== '' || /[?%]/.test(end),
  };
}

/**
 * Reads the words of one date into its pieces, in whatever order they stand: "14 Feb 2023", "Feb 14th, 2023",
 * "Tuesday the 14th", "late c19th century". Takes tidied text. A word it does not know makes it no date at all.
 */
export function draftOf(text: string): Drafted {
  const bare = undoubt(text);
  const words = wordsOf(bare.text);
  let draft: Draft = { ...NOTHING, approximate: bare.approximate, uncertain: bare.uncertain };
  let wrong: { readonly fault: string } | null = null;
  for (let at = 0; at < words.length;) {
    const reading = { words, at, draft, text };
    let taken: Taken = null;
    for (const taker of TAKERS) taken ??= taker(reading);
    if (taken === null) return null;
    if ('fault' in taken) {
      // Read on: only when every word is known was this meant as one date.
      wrong ??= taken;
      at += 1;
    } else {
      draft = { ...draft, ...taken.add };
      at += taken.count;
    }
  }
  if (wrong !== null) return wrong;
  const said = { ...draft, approximate: false, uncertain: false };
  return JSON.stringify(said) === JSON.stringify(NOTHING) ? null : { draft };
}
