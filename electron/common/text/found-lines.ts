import { fold } from '../derive/fold';
import { FoldedParagraphs, oneSigma } from './folded-paragraphs';
import { FoldedText, type UnitRange } from './folded-text';
import { lineAround, paragraphAt } from './line-around';
import { PhrasePlaces } from './phrase-places';
import { WaysWritten } from './ways-written';

/** A line around words that were found: what it says, and where in it the words are (UTF-16 units of the line). */
export interface FoundLine {
  readonly line: string;
  readonly marks: readonly UnitRange[];
  /** The first of the words in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What stands around a word in prose, where it was pasted from: no part of what is looked for. */
const around = /^[,.;:!?()[\]{}<>'·、。，；：！？（）]+|[,.;:!?()[\]{}<>'·、。，；：！？（）]+$/g;

/** A phrase in quotation marks, a number in groups of three digits, any other word. */
const typedTerms = /"([^"]+)"|((?<!\S)\d{1,3}(?: \d{3})+(?![\p{L}\p{N}])|[^\s"]+)/gu;

/**
 * What is looked for: words, and phrases that were typed in quotation marks as they stand. Of words the signs around
 * them are left out, and signs alone beside words: who pastes “Wang Yi, Qin Gang (2023)” means the names.
 */
export function searchTerms(typed: string): string[] {
  const found = [...fold(typed).matchAll(typedTerms)].map(([, phrase, word = '']) =>
    phrase === undefined ? word.replace(around, '') || word : phrase.trim(),
  );
  const terms = [...new Set(found)].filter((term) => term !== '');
  const said = terms.filter((term) => /[\p{L}\p{N}\p{S}]/u.test(term));
  return said.length > 0 ? said : terms;
}

/** What is looked for: a word or phrase, or any of several that it may have meant. */
export type SoughtTerm = string | readonly string[];

const choices = (term: SoughtTerm): readonly string[] => (typeof term === 'string' ? [term] : term);

/** Letters of a script with spaces between words, so few that they are in nearly every word. */
const isShort = (word: string): boolean => /^[\p{L}\p{N}]{1,2}$/u.test(word) && word < '\u0e00';
const letterBefore = /[\p{L}\p{N}\p{M}]$/u;
const beginsWord = (text: string, at: number): boolean =>
  !letterBefore.test(text.slice(Math.max(0, at - 2), at));

/** The ways in which what a term may mean is written. */
const waysOf = (term: SoughtTerm): readonly WaysWritten[] =>
  choices(term).map((word) => new WaysWritten(word));

/** Whether words stand in a folded text; short ones where they begin a word, as the index has it. */
function standsIn(folded: string, ways: WaysWritten): boolean {
  let place = ways.firstIn(folded, 0);
  if (!isShort(ways.typed)) return place !== null;
  while (place !== null && !beginsWord(folded, place.start)) place = ways.firstIn(folded, place.end);
  return place !== null;
}

/** Of the places of words those that count. */
function counting(text: string, { typed }: WaysWritten, places: readonly UnitRange[]): readonly UnitRange[] {
  return isShort(typed) ? places.filter(({ start }) => beginsWord(text, start)) : places;
}

/** Says of a text, folded and with one sigma, which of the terms it holds. Cheap: without the places. */
function holder(terms: readonly SoughtTerm[]): (folded: string) => readonly boolean[] {
  const sought = terms.map(waysOf);
  return (folded) => sought.map((each) => each.some((ways) => standsIn(folded, ways)));
}

/** Whether a text, folded already, holds each of the terms. Cheap: without the places. */
export function holdsTerms(folded: string, terms: readonly SoughtTerm[]): boolean {
  return holder(terms)(oneSigma(folded)).every(Boolean);
}

/**
 * The lines of a text that hold what is looked for, in order and at most `most`; none unless all of it stands
 * somewhere in the text. Where paragraphs hold all of it, only those are given. A paragraph ends at a line feed.
 */
export function foundLines(
  text: string | FoldedParagraphs,
  terms: readonly SoughtTerm[],
  most: number,
): FoundLine[] {
  if (terms.length === 0) return [];
  const paragraphs = typeof text === 'string' ? new FoldedParagraphs(text) : text;
  const acrossLines = terms.some((term) => choices(term).some((word) => word.includes(' ')));
  return (acrossLines ? linesAcross : linesWithin)(paragraphs, terms, most);
}

/**
 * Of words, none of which can reach into another paragraph: one paragraph after the other, only as far as lines are
 * wanted. Of a long text few paragraphs are ever looked at closely.
 */
function linesWithin(text: FoldedParagraphs, terms: readonly SoughtTerm[], most: number): FoundLine[] {
  const heldIn = holder(terms);
  const seen = terms.map(() => false);
  const withAll: FoundLine[] = [];
  const withSome: FoundLine[] = [];
  for (let number = 0; withAll.length < most; number++) {
    const next = text.at(number);
    if (next === null) break;
    const held = heldIn(next.folded);
    for (const [at, holds] of held.entries()) seen[at] ||= holds;
    const all = held.every(Boolean);
    const into = all ? withAll : withSome;
    if (!all && (!held.some(Boolean) || withAll.length > 0 || withSome.length >= most)) continue;
    const paragraph = text.text.slice(next.start, next.end);
    for (const line of inLines(paragraph, merged(placesOf(paragraph, terms).flat()), most - into.length))
      into.push({ ...line, start: next.start + line.start, end: next.start + line.end });
  }
  if (withAll.length > 0) return withAll;
  return seen.every(Boolean) ? withSome : [];
}

/**
 * Of phrases, which may begin in one paragraph and end in the next. Stops once there are more lines than are wanted:
 * then the last of those wanted is whole.
 */
function linesAcross(text: FoldedParagraphs, terms: readonly SoughtTerm[], most: number): FoundLine[] {
  const finders = terms.map((term) =>
    waysOf(term).map((ways) => ({ ways, places: new PhrasePlaces(text, ways) })),
  );
  if (!finders.every((each) => each.some(({ places }) => places.isHeld()))) return [];
  const found: UnitRange[][] = terms.map(() => []);
  const whole = new Set<number>();
  let enough = most;
  for (let number = 0; ; number++) {
    const paragraph = text.at(number);
    if (paragraph === null) break;
    const here = finders.map((each) =>
      each.flatMap(({ ways, places }) => counting(text.text, ways, places.inParagraph(number, paragraph))),
    );
    for (const [at, places] of here.entries()) found[at]?.push(...places);
    if (here.every((places) => places.length > 0)) whole.add(paragraph.start);
    if (whole.size === 0 || found.reduce((sum, places) => sum + places.length, 0) <= enough) continue;
    const lines = inLines(text.text, inParagraphs(text.text, found, whole), most + 1);
    if (lines.length > most) return lines.slice(0, most);
    enough *= 2;
  }
  if (found.some((places) => places.length === 0)) return [];
  return inLines(text.text, inParagraphs(text.text, found, whole), most);
}

/** All places, or those in paragraphs with all terms where there are such. */
function inParagraphs(text: string, found: readonly (readonly UnitRange[])[], whole: ReadonlySet<number>) {
  const all = merged(found.flat());
  return whole.size === 0 ? all : all.filter(({ start }) => whole.has(paragraphAt(text, start)));
}

/** Places of one word or phrase that are looked for in a text: more than these stand in no line that is shown. */
const mostPlaces = 10_000;

/** Where each of the terms stands in a text, in order. */
function placesOf(text: string, terms: readonly SoughtTerm[]): UnitRange[][] {
  const folded = new FoldedText(text);
  return terms.map((term) =>
    merged(waysOf(term).flatMap((ways) => counting(text, ways, folded.findWays(ways, mostPlaces)))),
  );
}

/** Where the terms stand in a text, in order, in UTF-16 units; for a title, whether or not it holds all of them. */
export function foundRanges(text: string, terms: readonly SoughtTerm[]): UnitRange[] {
  const folded = new FoldedText(text);
  return merged(
    terms.flatMap((term) => waysOf(term).flatMap((ways) => counting(text, ways, folded.findWays(ways, 100)))),
  );
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
