import type { RevisionId } from '#common/model/ids';
import type { StretchPlace } from '#common/model/stretch';
import { err, ok, type Result } from '#common/result';
import type { CodePointIndex } from './code-points';
import { widenToGraphemes } from './graphemes';

/** How many code points of context a place keeps on each side, before widening to whole graphemes. */
export const contextLength = 32;

/** Why a range cannot be marked: `kind` for programs, `message` for the person who marked it. */
export interface StretchError {
  readonly kind: 'empty' | 'out of range' | 'not whole numbers';
  readonly message: string;
}

function refusal(length: number, start: number, end: number): StretchError | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) {
    const message = `The passage ${start}–${end} does not lie on whole characters. Mark the words again.`;
    return { kind: 'not whole numbers', message };
  }
  if (start < 0 || end > length || start > end) {
    const message = `The passage ${start}–${end} is not within the article, which has ${length} characters. Mark the words again.`;
    return { kind: 'out of range', message };
  }
  if (start === end) {
    return { kind: 'empty', message: 'No words are selected. Select the words to mark first.' };
  }
  return null;
}

/**
 * The place of [start, end), code points, in a text revision: widened to whole grapheme clusters, with the
 * words themselves and the context on both sides, cut short where the text ends.
 */
export function placeStretch(
  index: CodePointIndex,
  revision: RevisionId,
  start: number,
  end: number,
): Result<StretchPlace, StretchError> {
  const refused = refusal(index.length, start, end);
  if (refused !== null) return err(refused);
  const whole = widenToGraphemes(index, start, end);
  const context = widenToGraphemes(
    index,
    Math.max(0, whole.start - contextLength),
    Math.min(index.length, whole.end + contextLength),
  );
  return ok({
    revision,
    start: whole.start,
    end: whole.end,
    exact: index.slice(whole.start, whole.end),
    prefix: index.slice(context.start, whole.start),
    suffix: index.slice(whole.end, context.end),
  });
}

/** Whether a place is true of a text: inside it, not empty, and its quote the very slice it names. */
export function checkStretch(
  index: CodePointIndex,
  place: { readonly start: number; readonly end: number; readonly exact: string },
): boolean {
  if (refusal(index.length, place.start, place.end) !== null) return false;
  return index.slice(place.start, place.end) === place.exact;
}
