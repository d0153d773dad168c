import { fold } from '../derive/fold';
import { FoldedText, type UnitRange } from './folded-text';

/** A line around words that were found: what it says, and where in it the words are (UTF-16 units of the line). */
export interface FoundLine {
  readonly line: string;
  readonly marks: readonly UnitRange[];
  /** The first of the words in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What is looked for: words, and phrases that were typed in quotation marks. */
export function searchTerms(typed: string): string[] {
  const folded = fold(typed);
  const terms = [...folded.matchAll(/"([^"]+)"|([^\s"]+)/g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
  return [...new Set(terms)].filter((term) => term !== '');
}

/** What is looked for: a word or phrase, or any of several that it may have meant. */
export type SoughtTerm = string | readonly string[];

const choices = (term: SoughtTerm): readonly string[] => (typeof term === 'string' ? [term] : term);

/** Whether a text, folded already, holds each of the terms. Cheap: without the places. */
export function holdsTerms(folded: string, terms: readonly SoughtTerm[]): boolean {
  const plain = folded.replaceAll('ς', 'σ');
  return terms.every((term) => choices(term).some((word) => plain.includes(word.replaceAll('ς', 'σ'))));
}

/** How much of a paragraph is shown before the first of the words, and in all (UTF-16 units). */
const before = 48;
const inAll = 160;

/**
 * The lines of a text that hold what is looked for, in order and at most `most`; none unless all of it stands
 * somewhere in the text. Where paragraphs hold all of it, only those are given. A paragraph ends at a line feed.
 */
export function foundLines(text: string, terms: readonly SoughtTerm[], most: number): FoundLine[] {
  // Folding without places is many times cheaper, and most texts hold nothing of what is looked for.
  if (terms.length === 0 || !holdsTerms(fold(text), terms)) return [];
  const folded = new FoldedText(text);
  const places = terms.map((term) => merged(choices(term).flatMap((word) => folded.find(word, 10_000))));
  if (places.some((found) => found.length === 0)) return [];
  const all = merged(places.flat());
  const whole = terms.length === 1 ? null : paragraphsWithAll(text, places);
  const wanted =
    whole === null || whole.size === 0 ? all : all.filter((at) => whole.has(paragraphAt(text, at.start)));
  return inLines(text, wanted, most);
}

/** Where the terms stand in a text, in order, in UTF-16 units; for a title, whether or not it holds all of them. */
export function foundRanges(text: string, terms: readonly SoughtTerm[]): UnitRange[] {
  const folded = new FoldedText(text);
  return merged(terms.flatMap((term) => choices(term).flatMap((word) => folded.find(word, 100))));
}

/** Ranges in order; those that overlap become one. */
function merged(ranges: readonly UnitRange[]): UnitRange[] {
  const apart: UnitRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

/** Where the paragraph around a place begins. */
const paragraphAt = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

function paragraphsWithAll(text: string, places: readonly (readonly UnitRange[])[]): Set<number> {
  const [first, ...others] = places.map(
    (found) => new Set(found.map(({ start }) => paragraphAt(text, start))),
  );
  return new Set([...(first ?? [])].filter((paragraph) => others.every((other) => other.has(paragraph))));
}

function inLines(text: string, places: readonly UnitRange[], most: number): FoundLine[] {
  const found: FoundLine[] = [];
  let next = 0;
  while (next < places.length && found.length < most) {
    const first = places[next];
    if (!first) break;
    const cut = lineAround(text, first);
    const marks: UnitRange[] = [];
    for (
      let place = places[next];
      place && (marks.length === 0 || place.end <= cut.end);
      place = places[++next]
    ) {
      marks.push({
        start: place.start - cut.start + cut.lead.length,
        end: Math.min(place.end, cut.end) - cut.start + cut.lead.length,
      });
    }
    const words = text.slice(cut.start, cut.end).replaceAll('\n', ' ');
    found.push({ line: `${cut.lead}${words}${cut.tail}`, marks, start: first.start, end: first.end });
  }
  return found;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly tail: string;
}

/** The part of a paragraph to show around a place: from a word's beginning to a word's end, and what was cut said. */
function lineAround(text: string, { start, end }: UnitRange): Cut {
  const top = paragraphAt(text, start);
  const feed = text.indexOf('\n', end);
  const bottom = feed < 0 ? text.length : feed;
  const from = start - top <= before ? top : wordStart(text, start - before, start);
  const to = bottom - from <= inAll ? bottom : Math.max(end, wordEnd(text, from + inAll, end));
  return { start: from, end: to, lead: from > top ? '…' : '', tail: to < bottom ? '…' : '' };
}

/** The first beginning of a word from `from` on, `before` at the latest. */
function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/);
  return space < 0 ? wholeCharacter(text, from) : from + space + 1;
}

/** The last end of a word up to `to`, `earliest` at the soonest. */
function wordEnd(text: string, to: number, earliest: number): number {
  const space = text.slice(earliest, to).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, to) : earliest + space;
}

/** The place itself, or one before it where it would cut a pair of surrogates. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}
