import { excerpt } from '#common/text/excerpt';
import { mainVerbOf } from './main-verb';
import type { Telling } from './telling';

/** Graphemes a title has room for: a line or two in a list. */
const most = 90;
/** Words a title needs to say something. */
const fewest = 3;

/** In front of a date, taken out with it: "on ", "in late ", "starting ". */
const leading =
  /(?:^|\s)(?:(?:on|in|at|during|over|for|from|around|about|starting|beginning|early|late|later|earlier|just|only|back|this|the)\s+)*$/iu;
/** What a sentence opens with that says nothing of what happened. */
const openings =
  /^(?:and|but|so|yet|then|also|however|meanwhile|moreover|furthermore|nevertheless|later|earlier|afterwards|finally|first|second|in addition|at the same time|as a result|in turn|for his part|for her part|for its part)[,\s]\s*/iu;
/** "On the way he is to speak": one named before, and what leads up to them. */
const pronoun =
  /^(?:(?:on|in|at|during|from|for|with|by)\s(?:[\p{L}’'-]+\s){1,4})?(?:he|she|it|they)\s+(?:(?:is|are|was|were)\s(?=to\s))?(?=\p{Ll})/iu;
/** Where a title may end: what follows adds to what happened, and does not say it. */
const boundary =
  /[,;:–—(]|\s(?:that|which|who|whom|whose|where|when|while|after|before|because|as|since|until|following|amid|despite|although|though|including|ahead of|in order to|so that|in what|in an? (?:effort|attempt|bid))(?=\s)/giu;
/** After a comma: another of several of a kind, so that what was named first is not all. */
const ofSeveral =
  /^,?\s*(?:(?:and|or)\s+)?(?:the\s+)?[\p{L}'’-]+(?:\s[\p{Lu}][\p{L}'’-]*){0,2}\s*(?:,|\sand\s|\sor\s|[.]?$)/u;
const hanging = /[\s,;:–—-]+(?:and|or|but|on|in|at|to|of|for|from|with|by|the|a|an|as|than|into|over)?$/iu;

const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A stretch of words to be left out; UTF-16, end-exclusive. */
interface Left {
  readonly from: number;
  readonly to: number;
}

/** Takes stretches out, each with the preposition before it: "landed on Tuesday after" is "landed after". */
function without(words: string, left: readonly Left[]): string {
  return left
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to }) => {
      const before = rest.slice(0, from).replace(leading, ' ');
      return `${before.trimEnd()} ${rest.slice(to).replace(before.trim() === '' ? /^\s*,?\s*/ : /^\s*/, '')}`;
    }, words);
}

/** The words up to the first place where they may end, once they say what happened: by the verb at `verb`. */
function upToBoundary(words: string, verb: number): string {
  for (const { index } of words.matchAll(boundary)) {
    const kept = words.slice(0, index);
    if (index <= verb || wordCount(kept) < fewest) continue;
    if (words[index] === ',' && ofSeveral.test(words.slice(index))) continue;
    return kept;
  }
  return words;
}

/** A title that is too long, up to the last preposition it has room for: "arrived in the city" and not its purpose. */
function upToPreposition(words: string, verb: number): string {
  if (words.length <= most) return words;
  const ends = [
    ...words.matchAll(/\s(?:for|in|at|to|with|on|from|during|by|over|into|about|against|between)\s/giu),
  ];
  const last = ends.findLast(
    ({ index }) => index <= most && index > verb && wordCount(words.slice(verb, index)) > 1,
  );
  return last === undefined ? words : words.slice(0, last.index);
}

/** Takes off again and again what may not stand at an end. */
function trimmedEnd(words: string): string {
  let kept = words.replace(/[\s.!…]+$/u, '');
  for (let next = kept.replace(hanging, ''); next !== kept; next = kept.replace(hanging, '')) kept = next;
  return kept;
}

type Titled = Pick<Telling, 'clause' | 'until' | 'lacksThat' | 'dates'>;

/**
 * A short title for what a clause tells, in its own words: without its dates, what it opens with, and a pronoun for
 * one named before; up to the first comma, relative or "after" behind the verb, but never in the middle of a list. A
 * title too long even so ends after a whole word, with an ellipsis. Empty where too little is left to go by.
 */
export function titleOf({ clause, until, lacksThat, dates }: Titled): string {
  const end = Math.min(clause.length, until);
  const plain = without(
    clause.slice(0, end),
    dates.filter(({ to }) => to <= end),
  )
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:.])/g, '$1')
    .trim()
    .replace(/^[,;:–—-]\s*/u, '')
    .replace(openings, '')
    .replace(pronoun, '');
  // The verb stands elsewhere now; without its pronoun it is the first word.
  const verb = mainVerbOf(plain)?.at ?? 0;
  // "The court ruled": what it ruled was left out.
  if (lacksThat && /^\S+$/u.test(plain.slice(verb).trim())) return '';
  const short = trimmedEnd(upToPreposition(upToBoundary(plain, verb), verb));
  // What has no room for its verb says nothing.
  if (short.length > most && verb >= most) return '';
  const title = excerpt(short, most).replace(/\s(?:a|an|the|of|and|to|in|for|with)…$/u, '…');
  if (wordCount(title) < fewest) return '';
  const [first = ''] = title;
  return first.toUpperCase() + title.slice(first.length);
}
