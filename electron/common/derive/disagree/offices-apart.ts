import { fold } from '../fold';
import { cannotBothHold, type Claim, type Disagreement } from './found';

/** Offices that one person holds at a time. */
const office =
  '(?:foreign|prime|defen[cs]e|finance|interior|justice|health|trade|economy) minister|secretary of state|president|chancellor|premier';
const name = String.raw`\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,2}`;
const land = String.raw`(\p{Lu}\p{L}+)(?:['’]s)?\s+`;

/** "China's Foreign Minister Qin Gang"; "Wang Yi, the Chinese Foreign Minister,". */
const before = new RegExp(`${land}(?:${anyCase(office)})\\s+(${name})`, 'gu');
const after = new RegExp(`(${name}),\\s+(?:the|its)?\\s*${land}(?:${anyCase(office)})(?=[\\s,.;]|$)`, 'gu');
/** Words by which somebody holds an office no longer or not yet. */
const notNow = /\b(?:former|ex|then|previous|late|incoming|designate|deputy|vice|acting)[\s-]*$/i;

interface Held {
  readonly claim: Claim;
  readonly office: string;
  readonly land: string;
  readonly holder: string;
}

/**
 * Offices that two articles give to two people. Only offices that one person holds at a time, of a land that both name,
 * by the words of the passages themselves; who held one before is not compared.
 */
export function officesApart(claims: readonly Claim[]): Disagreement[] {
  const held = claims.flatMap(officesIn);
  const found = held.flatMap((one, at) => {
    const other = held.slice(at + 1).find((each) => differ(one, each));
    if (!other) return [];
    const names = [one.holder, other.holder].toSorted((x, y) => (x < y ? -1 : 1));
    return [
      cannotBothHold('office', {
        part: `${one.land} ${one.office} ${names.join(' ')}`,
        says: `${one.holder} and ${other.holder} are both called ${one.office}.`,
        a: one.claim.id,
        b: other.claim.id,
      }),
    ];
  });
  return [...new Map(found.map((each) => [each.part, each])).values()];
}

function officesIn(claim: Claim): Held[] {
  const { quote } = claim;
  const one = [...quote.matchAll(before)].map((match) => ({ match, land: match[1], holder: match[2] }));
  const two = [...quote.matchAll(after)].map((match) => ({ match, land: match[2], holder: match[1] }));
  return [...one, ...two].flatMap(({ match, land: of = '', holder = '' }) => {
    const words = new RegExp(`(?:${anyCase(office)})`, 'u').exec(match[0]);
    const lead = quote.slice(Math.max(0, match.index - 16), match.index);
    if (!words || notNow.test(lead) || notNow.test(match[0].slice(0, words.index))) return [];
    return [{ claim, office: words[0].toLowerCase(), land: stemOf(of), holder }];
  });
}

function differ(one: Held, other: Held): boolean {
  if (one.claim.article === other.claim.article) return false;
  if (one.office !== other.office || one.land !== other.land) return false;
  const words = new Set(fold(one.holder).split(' '));
  return !fold(other.holder)
    .split(' ')
    .some((word) => words.has(word));
}

/** "China", "Chinese": a land by the letters its name and its adjective share. */
const stemOf = (word: string): string => fold(word).slice(0, 4);

/** A pattern whose words may begin with a capital. */
function anyCase(pattern: string): string {
  return pattern.replace(/(?<![\p{L}[])\p{Ll}(?=\p{L})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
