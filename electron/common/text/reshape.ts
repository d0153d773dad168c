import type { RevisionId } from '#common/model/ids';
import type { Stretch, StretchPlace } from '#common/model/stretch';
import { ok, type Result } from '#common/result';
import type { CodePointIndex } from './code-points';
import { placeStretch, type StretchError } from './stretch';
import type { TextRange } from './text-range';
import { trimRange } from './trim-range';

/** Where the stretches of an annotation lie in a revision, in text order; those with no place in it are left out. */
export function rangesIn(stretches: readonly Stretch[], revision: string): TextRange[] {
  return stretches
    .flatMap(({ now }) => (now?.revision === revision ? [{ start: now.start, end: now.end }] : []))
    .toSorted((one, other) => one.start - other.start);
}

/** Ranges in text order, those that overlap or touch made one. Empty ones are left out. */
export function joinedRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  const filled = ranges.filter(({ start, end }) => start < end);
  for (const range of filled.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}

/**
 * The stretches of an annotation that is to lie at these ranges of a revision, code points. A stretch that lies there
 * already stays as it is, with the words it was first marked by; any other range is marked anew. Stretches that have no
 * place in the revision stay, for nobody has decided about them. White space at the ends of a range is left out.
 */
export function reshaped(
  stretches: readonly Stretch[],
  ranges: readonly TextRange[],
  text: CodePointIndex,
  revision: RevisionId,
): Result<Stretch[], StretchError> {
  const made: Stretch[] = stretches.filter(({ now }) => now?.revision !== revision);
  const inside = ({ start, end }: TextRange): boolean => start < end && end <= text.length;
  const trimmed = ranges.map((range) => (inside(range) ? trimRange(text, range.start, range.end) : range));
  for (const { start, end } of joinedRanges(trimmed)) {
    const same = stretches.find(
      ({ now }) => now?.revision === revision && now.start === start && now.end === end,
    );
    if (same) {
      made.push(same);
      continue;
    }
    const place = placeStretch(text, revision, start, end);
    if (!place.ok) return place;
    made.push({ made: place.value, now: place.value, state: 'exact', confidence: 1 });
  }
  const startOf = (place: StretchPlace): number => place.start;
  return ok(made.toSorted((one, other) => startOf(one.now ?? one.made) - startOf(other.now ?? other.made)));
}

/** The ranges before an offset and those from it on; one that it lies in is cut there. */
export function cutAt(
  ranges: readonly TextRange[],
  at: number,
): { readonly before: TextRange[]; readonly after: TextRange[] } {
  const some = ({ start, end }: TextRange): boolean => start < end;
  return {
    before: ranges.map(({ start, end }) => ({ start, end: Math.min(end, at) })).filter(some),
    after: ranges.map(({ start, end }) => ({ start: Math.max(start, at), end })).filter(some),
  };
}
