import type { CodePointIndex } from '../code-points';
import { alignTexts } from '../reanchor/alignment';
import type { ReanchorAnswer } from '../reanchor/answer';
import { reanchorByQuote } from '../reanchor/by-quote';
import { searchedText } from '../reanchor/searched-text';
import { reanchorThroughEdit } from '../reanchor/through-edit';
import { checkStretch } from '../stretch';
import { editedText } from './edited-text';
import { followPassage } from './follow-passage';
import type { TextRange } from '../text-range';

/** A place where a passage may be, with the words before and after it. */
export interface Likely extends TextRange {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** The spot where lost words stood, with what stands before and after it now. */
export interface Stood {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Most places that are offered: who needs more will rather look for the words. */
const most = 5;
/** Code points shown on either side. */
const around = 40;

/**
 * Where in a text the passage `made` may be, likeliest first: by the text it was marked in where that is at hand,
 * and by its words and their context. Nothing is taken for sure.
 */
export function likelyPlaces(
  madeIn: CodePointIndex | null,
  now: CodePointIndex,
  made: TextRange & { readonly exact: string; readonly prefix: string; readonly suffix: string },
): Likely[] {
  const answers: ReanchorAnswer[] = [reanchorByQuote(searchedText(now.text), made)];
  if (madeIn && checkStretch(madeIn, made)) {
    answers.unshift(reanchorThroughEdit(alignTexts(madeIn.text, now.text), made.start, made.end));
  }
  const found = answers.filter((answer) => answer.state !== 'orphan');
  const lost = answers.flatMap((answer) => (answer.state === 'orphan' ? answer.places : []));
  const seen = new Set<string>();
  return [...found, ...lost]
    .filter(({ start, end }) => {
      const key = `${start} ${end}`;
      if (start >= end || seen.has(key)) return false;
      seen.add(key);
      return isAlike(made.exact, now.slice(start, end));
    })
    .slice(0, most)
    .map(({ start, end }) => ({
      start,
      end,
      exact: now.slice(start, end),
      before: now.slice(Math.max(0, start - around), start),
      after: now.slice(end, Math.min(now.length, end + around)),
    }));
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Whether a place has at least half of the words: a place with none of them helps nobody. */
function isAlike(quote: string, place: string): boolean {
  const wanted = quote.toLowerCase().match(word) ?? [];
  const there = new Set(place.toLowerCase().match(word));
  return wanted.filter((each) => there.has(each)).length * 2 >= wanted.length;
}

/** Where in a text a passage of another stood, by what stood next to it there; null where that is gone, too. */
export function whereItStood(
  madeIn: CodePointIndex,
  now: CodePointIndex,
  made: TextRange & { readonly exact: string; readonly prefix: string; readonly suffix: string },
): Stood | null {
  if (!checkStretch(madeIn, made)) return null;
  const edited = editedText(madeIn, now, null);
  const before = Math.max(0, made.start - around);
  const after = Math.min(madeIn.length, made.end + around);
  const left = before < made.start ? followPassage(edited, { start: before, end: made.start }) : null;
  const right = made.end < after ? followPassage(edited, { start: made.end, end: after }) : null;
  const at = left && left.state !== 'orphan' ? left.end : right?.start;
  if (at === undefined || at === null) return null;
  return {
    at,
    before: now.slice(Math.max(0, at - around), at),
    after: now.slice(at, Math.min(now.length, at + around)),
  };
}
