import { fold } from '../../fold';
import type { NamedThing } from '../found-event';

const capital = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*`;
const fullName = new RegExp(`(?<![\\p{L}.])${capital}(?: ${capital}){1,2}(?![\\p{L}])`, 'gu');
const placeName = new RegExp(
  `(?<!\\p{L})(?<!(?:take|takes|took|taken|taking)\\s)(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside)\\s+(${capital}(?: ${capital})?)(?![\\p{L}])`,
  'gu',
);
/** Offices and callings before a name. */
const office =
  /(?:president|minister|premier|chancellor|secretary(?: of state)?|leader|ambassador|envoy|diplomat|adviser|advisor|general|colonel|judge|justice|senator|governor|mayor|king|queen|prince|princess|pope|professor|spokes(?:man|woman|person)|director|chief|head|founder|author|historian|lawyer|congress(?:man|woman)|mr|mrs|ms|dr|prof|sen|gen|rep|gov)\.?,?\s+$/iu;
const noName = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december spring summer autumn winter the a an on in at his her its this that after before when mr mrs ms
  dr prof president minister prime foreign secretary general state senator governor chancellor premier king queen prince ambassador envoy judge justice attorney surgeon speaker
  commissioner pope sir lord lady king
  english french german chinese russian spanish italian arabic`.split(/\s+/),
);
/** Bodies, offices, works and meetings: neither people nor places. */
const bodies =
  /^(?:council|ministry|department|conference|committee|commission|party|government|parliament|congress|senate|court|agency|office|army|navy|university|college|school|union|nations|security|republic|war|summit|forum|treaty|accord|agreement|act|house|bank|group|company|corporation|corp|inc|ltd|news|times|post|press|organi[sz]ation|association|federation|league|front|force|forces|guard|police|street|road|square|day|week|world|cup|games|museum|institute|center|centre|airport|bridge|hospital|church|states|kingdom|islands?|sea|ocean|river|bay|street|city|county|province|north|south|east|west|new|united|great|international|national|central|european|american|chinese|russian|british|french|german|western|eastern)s?$/;
/** "in American waters": of a land, not the land. */
const adjective = /(?:ian|can|ese|ish|ench|eek)$/;
const verbs = 'said|says|told|was|is|has|had|will|would|met|did|also|later|who';

const most = 2;

/** Whether a text calls someone by one part of a full name alone, as it goes on to tell of them. */
function isToldOf(name: string, text: string): boolean {
  const parts = name.split(' ');
  return [parts[0], parts.at(-1)].some((part = '') => {
    if (part.length < 3) return false;
    const alone = new RegExp(
      `(?<!\\p{Lu}[\\p{L}'’-]*\\s)(?<![\\p{L}’'-])${escaped(part)}(?:['’]s)?\\s+(?:${verbs})(?!\\p{L})`,
      'u',
    );
    return alone.test(text);
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function peopleIn(sentence: string, text: string): string[] {
  const found = [...sentence.matchAll(fullName)].flatMap((match) => {
    const words = match[0].replace(/['’]s?$/u, '').split(' ');
    const first = words.findIndex((word) => !noName.has(fold(word)));
    const name = words.slice(Math.max(0, first));
    if (first === -1 || name.length < 2) return [];
    if (name.some((word) => bodies.test(fold(word)) || noName.has(fold(word)) || word === word.toUpperCase()))
      return [];
    const before = sentence.slice(
      0,
      match.index + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0),
    );
    const behind = sentence.slice(match.index + match[0].length);
    const sure = office.test(before) || /^,\s+who\s/u.test(behind);
    return sure || isToldOf(name.join(' '), text) ? [name.join(' ')] : [];
  });
  return [...new Set(found)];
}

function placesIn(sentence: string, people: readonly string[]): string[] {
  const found = [...sentence.matchAll(placeName)].flatMap((match) => {
    const [whole, written = ''] = match;
    // "in Dar es Salaam", "in Ciudad de Panama": only part of its name.
    if (/^\s(?:es|de|del|la|el|al|da|do|du|am|of)\s\p{Lu}/u.test(sentence.slice(match.index + whole.length)))
      return [];
    const name = written.replace(/['’]s?$/u, '');
    const words = name.split(' ');
    const isSure = words.every(
      (word) => !bodies.test(fold(word)) && !noName.has(fold(word)) && word.length > 2,
    );
    const isPart = people.some((person) => person.split(' ').some((part) => words.includes(part)));
    return isSure && !isPart && !adjective.test(words.at(-1) ?? '') ? [name] : [];
  });
  return [...new Set(found)];
}

/**
 * The people and places that a sentence names for sure, at most two of each: someone with an office, a "who", or told
 * of again by one name in the text; a place that something is in. Bodies, lands' adjectives and single surnames are
 * left to the reader.
 */
export function namedIn(sentence: string, text: string): NamedThing[] {
  const people = peopleIn(sentence, text).slice(0, most);
  const places = placesIn(sentence, people).slice(0, most);
  return [
    ...people.map((name): NamedThing => ({ name, kind: 'person' })),
    ...places.map((name): NamedThing => ({ name, kind: 'place' })),
  ];
}
