import { intersects } from '../time/compare';
import type { EdtfDate } from '../time/edtf-value';
import type { TagKind } from '../model/tag';
import { englishForms } from './suggest/english/forms';
import { germanForms } from './suggest/german/forms';
import type { WordForms } from './suggest/language';
import { stemsOf } from './suggest/stems';

/** A tag that an event bears, as far as it tells events apart. */
export interface NamedTag {
  readonly id: string;
  readonly kind: TagKind;
  readonly name: string;
  /** For a place, the wider ones it lies in. */
  readonly within: readonly string[];
}

/** An event as it is compared with others. */
export interface ComparedEvent {
  readonly date: EdtfDate;
  /** The telling words of its title, cut to their stems; names are among them. */
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** The tags of people, groups and places it bears, with the words of what they are called. */
  readonly people: ReadonlyMap<string, ReadonlySet<string>>;
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  readonly within: ReadonlySet<string>;
}

/** A title says no language: what is common in any that is read tells nothing. */
const forms: WordForms = {
  ...englishForms,
  common: new Set([...englishForms.common, ...germanForms.common]),
};

/** An event of more days than this overlaps with everything: its words alone would decide. */
const longest = 400;
/** What two events must share of all that their titles say. */
const enough = 0.5;

/** An event made ready to be compared; null for one that can be no other: without a date, or with too wide a one. */
export function comparedEvent(
  { title, tags }: { readonly title: string; readonly tags: readonly NamedTag[] },
  date: EdtfDate | null,
): ComparedEvent | null {
  if (date === null || !(date.latest - date.earliest < longest)) return null;
  const stems = stemsOf(title, forms);
  const named = (...kinds: TagKind[]): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(tags.flatMap(({ id, kind, name }) => (kinds.includes(kind) ? [[id, stemsOf(name, forms)]] : [])));
  return {
    date,
    stems,
    names: stemsOf(namesIn(title), forms),
    numbers: new Set(title.match(/\p{N}+/gu)),
    people: named('person', 'group'),
    places: named('place'),
    within: new Set(tags.flatMap(({ kind, within }) => (kind === 'place' ? within : []))),
  };
}

/** The words with a capital after the first, which has one in any title. */
function namesIn(title: string): string {
  return title
    .trim()
    .split(/[\s-]+/u)
    .slice(1)
    .filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
    .join(' ');
}

/**
 * What two events share, as the words of it; null where they are not likely one. Never likely: dates that can touch no
 * day in common, people or places of which none is the same, other numbers, and names on both sides that the other does
 * not have, however alike all else is. A false alarm costs more than a miss.
 */
export function mayBeOne(a: ComparedEvent, b: ComparedEvent): readonly string[] | null {
  if (!intersects(a.date, b.date) || areApart(a, b)) return null;
  const words = [...a.stems].filter((stem) => b.stems.has(stem));
  const said = new Set(words);
  const tags = [...sharedTags(a.people, b.people), ...sharedTags(a.places, b.places)].filter(
    (own) => ![...own].some((stem) => said.has(stem)),
  ).length;
  if (words.length + tags < 2) return null;
  const union = new Set([...a.stems, ...b.stems]).size;
  if ((words.length + tags) / (union + tags) < enough) return null;
  return isBeyondNames(a, b, words) ? words : null;
}

function areApart(a: ComparedEvent, b: ComparedEvent): boolean {
  if (differ(a.people, b.people) || (a.numbers.size > 0 && b.numbers.size > 0 && !same(a.numbers, b.numbers)))
    return true;
  const isWider =
    [...a.within].some((id) => b.places.has(id)) || [...b.within].some((id) => a.places.has(id));
  if (differ(a.places, b.places) && !isWider) return true;
  const alone = (one: ComparedEvent, other: ComparedEvent): boolean =>
    [...one.names].some((name) => !other.stems.has(name));
  return alone(a, b) && alone(b, a);
}

/** Who takes part, and where, is not enough: they are in much at the same time. Unless one title holds all of the other. */
function isBeyondNames(a: ComparedEvent, b: ComparedEvent, shared: readonly string[]): boolean {
  const least = Math.min(a.stems.size, b.stems.size);
  if (shared.length === least && (least > 2 || a.stems.size === b.stems.size)) return true;
  const tagged = [a.people, a.places, b.people, b.places].flatMap((tags) => [...tags.values()]);
  const names = new Set([...a.names, ...b.names, ...tagged.flatMap((stems) => [...stems])]);
  return shared.some((stem) => !names.has(stem));
}

type Tags = ReadonlyMap<string, ReadonlySet<string>>;

function sharedTags(a: Tags, b: Tags): ReadonlySet<string>[] {
  return [...a].flatMap(([id, stems]) => (b.has(id) ? [stems] : []));
}

/** Whether both name some, and none is the same. */
function differ(a: Tags, b: Tags): boolean {
  return a.size > 0 && b.size > 0 && ![...a.keys()].some((id) => b.has(id));
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** How many words and tags an event shares at least with one that it may be the same as. */
export function leastShared({ stems }: ComparedEvent): number {
  return Math.max(2, Math.ceil(stems.size * enough));
}

/** Days that are looked up together. */
const stretch = 32;

/**
 * Where an event is filed so that those it may be one with are found without comparing all: under each of its words and
 * tags, for each stretch of days it touches. Two that `mayBeOne` share keys of two different words or tags.
 */
export function filedUnder({ date, stems, people, places }: ComparedEvent): { word: string; key: string }[] {
  const words = [...stems, ...[...people.keys(), ...places.keys()].map((id) => `#${id}`)];
  const [first, last] = [Math.floor(date.earliest / stretch), Math.floor(date.latest / stretch)];
  const stretches = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return words.flatMap((word) => stretches.map((at) => ({ word, key: `${word} ${at}` })));
}

const begins = 'same event: ';

/** What a ruling is on that says of two events that they are not the same, whichever is named first. */
export function sameEventKey(a: string, b: string): string {
  return `${begins}${a < b ? `${a} ${b}` : `${b} ${a}`}`;
}

/** The two events that a ruling is on; none for a ruling on something else. */
export function sameEventOn(on: string): readonly string[] {
  return on.startsWith(begins) ? on.slice(begins.length).split(' ') : [];
}
