import type { CodePointIndex } from '../code-points';
import { alignTexts } from '../reanchor/alignment';
import type { ReanchorAnswer } from '../reanchor/answer';
import { reanchorByQuote } from '../reanchor/by-quote';
import { searchedText } from '../reanchor/searched-text';
import { reanchorThroughEdit } from '../reanchor/through-edit';
import { checkStretch } from '../stretch';
import type { TextRange } from '../text-range';

/** A place where a passage may be, with the words before and after it. */
export interface Likely extends TextRange {
  readonly exact: string;
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
      return start < end && !seen.has(key) && seen.add(key);
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
