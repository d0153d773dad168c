import { CodePointIndex } from '../../text/code-points';
import type { EdtfDate } from '../edtf-value';
import { calendarDay } from '../day';
import { anchorOf, type Anchor } from './anchor';
import type { Quarter } from './context';
import type { ProseLanguage, Tense } from './language';
import type { TimexType } from './meaning';
import { Openings } from './openings';
import {
  Recent,
  RuleSet,
  type Captured,
  type Matched,
  type OpenedClass,
  type Scene,
  type WordClass,
} from './pattern';
import { firstDay, placeAt, type Place } from './place';
import { resolve } from './resolve';
import { Tokens } from './token';

/** A date, time, duration or set as an article words it. Offsets are code points, end-exclusive. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: TimexType;
  /** As in TIMEX3: `2023-02-14`, `2023-W07-WE`, `P8D`, `PAST_REF`; X for what is not known. */
  readonly value: string;
  /** The date as EDTF, where it is one and is known. */
  readonly edtf: string | null;
}

/** How many tokens the date last told is remembered for: a report soon speaks of today again, a history never. */
const MEMORY = 120;
const HISTORY_MEMORY = 2000;

/** A match and the token it begins at. */
type Placed = Matched & { readonly at: number };
interface LastTold {
  readonly place: Place;
  readonly ownYear: boolean;
  readonly at: number;
}
/** Tokens within which a year is still the one just told. */
const NEAR = 40;
/** Tokens within which a time in a list of them belongs to the day just told. */
const BESIDE = 8;

/** Years this far from the publication are told as history. */
const FAR = 3;
const ENOUGH_YEARS = 4;

/** Whether nearly all years that a text names lie far from its publication. */
function isHistory(matches: readonly Placed[], anchor: Anchor): boolean {
  const { year: now } = calendarDay(anchor.day);
  let near = 0;
  let far = 0;
  for (const { meaning } of matches) {
    if (meaning.kind === 'named' && meaning.parts.year !== undefined) {
      if (Math.abs(meaning.parts.year - now) > FAR) far += 1;
      else near += 1;
    } else if (meaning.kind === 'shift' && meaning.from === 'now' && meaning.unit === 'day') near += 1;
  }
  return far >= ENOUGH_YEARS && far > near * 4;
}

/** Whether a quarter was over when the text was written: only those are reported on. */
const isOver = (quarter: Place, anchor: Anchor | null): boolean =>
  anchor === null || firstDay(quarter) < firstDay(placeAt(anchor.day, 'quarter'));

/** A language made ready to read with. Making it is the dear part: make it once. */
export class DateTagger {
  readonly #language: ProseLanguage;
  readonly #inner: RuleSet;
  readonly #outer: RuleSet;
  readonly #openings: Openings;

  constructor(language: ProseLanguage) {
    this.#language = language;
    this.#inner = new RuleSet(language.inner, language.classes);
    const { opening } = this.#inner;
    const isDate = (kind: string): boolean => kind !== 'duration' && kind !== 'set' && kind !== 'fixed';
    const nested: ReadonlyMap<string, OpenedClass> = new Map<string, OpenedClass>([
      ...language.classes,
      ['date', { read: this.#nested(isDate), ...opening }],
      ['duration', { read: this.#nested((kind) => kind === 'duration'), ...opening }],
    ]);
    this.#outer = new RuleSet(language.outer, nested);
    this.#openings = new Openings([opening, this.#outer.opening]);
  }

  /** What the inner rules find at a token, as a class for the outer ones; worked out once for each token. */
  #nested(wanted: (kind: string) => boolean): WordClass {
    return (scene, at): readonly Captured[] => {
      const matched = this.#innerAt(scene, at);
      if (matched === null || !wanted(matched.meaning.kind)) return [];
      return [{ length: matched.length, number: 0, word: '', meaning: matched.meaning }];
    };
  }

  #innerAt(scene: Scene, at: number): Matched | null {
    const known = scene.found.get(at);
    if (known !== undefined) return known;
    const matched = this.#inner.match(scene, at);
    scene.found.set(at, matched);
    return matched;
  }

  /**
   * Finds the date expressions of a text, in order, none inside another. `published` is the day, month or year they
   * are counted from; without one those that need it stay unresolved. Linear in the text, and never throws.
   */
  tag(text: string, published: EdtfDate | null): DateExpression[] {
    const scene: Scene = { text, tokens: new Tokens(text), found: new Recent(), read: new Recent() };
    const points = new CodePointIndex(text);
    const anchor = anchorOf(published);
    const matches = this.#matches(scene);
    const history = anchor !== null && isHistory(matches, anchor);
    let told: LastTold | null = null;
    let quarter: Quarter | null = null;
    return matches.flatMap(({ at, length, meaning }) => {
      const first = scene.tokens.at(at);
      const last = scene.tokens.at(at + length - 1);
      if (first === undefined || last === undefined) return [];
      if (told !== null && at - told.at > (history ? HISTORY_MEMORY : MEMORY)) told = null;
      const tenseHere = (): Tense => this.#language.tenseAt(scene, at, at + length);
      let tense: Tense | null = null;
      const { type, value, edtf, place, ownYear } = resolve(meaning, {
        anchor,
        told: told === null ? null : { ...told, near: at - told.at < NEAR, beside: at - told.at < BESIDE },
        quarter,
        get tense() {
          return (tense ??= tenseHere());
        },
        history,
      });
      if (place !== null) told = { place, ownYear, at };
      if (place?.grain === 'quarter' && meaning.kind === 'named' && isOver(place, anchor)) quarter = place;
      const start = points.toCodePoint(first.start);
      const end = points.toCodePoint(last.end);
      return [{ start, end, text: text.slice(first.start, last.end), type, value, edtf }];
    });
  }

  #matches(scene: Scene): Placed[] {
    const matches: Placed[] = [];
    let at = 0;
    for (let token = scene.tokens.at(at); token !== undefined; token = scene.tokens.at(at)) {
      const matched = this.#openings.at(token) === 0 ? null : this.#longest(scene, at);
      if (matched !== null) matches.push({ ...matched, at });
      at += matched?.length ?? 1;
    }
    return matches;
  }

  #longest(scene: Scene, at: number): Matched | null {
    const inner = this.#innerAt(scene, at);
    const outer = this.#outer.match(scene, at);
    return outer !== null && outer.length >= (inner?.length ?? 0) ? outer : inner;
  }
}
