import { z } from 'zod';
import { RevisionId } from './ids';
import { Offset } from './record';

/**
 * Where a stretch lies in one text revision. Offsets count Unicode code points, end-exclusive (W3C Web
 * Annotation, TextPositionSelector); prefix and suffix are 32 code points widened to whole graphemes.
 */
export const StretchPlace = z.looseObject({
  revision: RevisionId,
  start: Offset,
  end: Offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type StretchPlace = z.infer<typeof StretchPlace>;

/** Best to worst; an annotation shows the worst of its stretches. */
export const stretchStates = ['exact', 'moved', 'changed', 'orphan'] as const;
export const StretchState = z.enum(stretchStates);
export type StretchState = z.infer<typeof StretchState>;

/**
 * `made` is what was first marked and is never overwritten; `now` is null once the place is lost. `settled` is what
 * the user decided when words had changed or a place was lost: the words that stand for the passage now, or null for
 * none. It holds as long as `now` says the same.
 */
export const Stretch = z.looseObject({
  made: StretchPlace,
  now: StretchPlace.nullable(),
  state: StretchState,
  confidence: z.number().min(0).max(1),
  settled: z.string().nullable().optional(),
});
export type Stretch = z.infer<typeof Stretch>;

/** Whether the user has decided about a stretch as it is now. */
export function isSettled({ now, settled }: Pick<Stretch, 'now' | 'settled'>): boolean {
  return settled !== undefined && settled === (now?.exact ?? null);
}

/** Whether someone should look at a stretch: its words changed or its place is lost, and nothing was decided. */
export function isToCheck(stretch: Stretch): boolean {
  return (stretch.state === 'changed' || stretch.state === 'orphan') && !isSettled(stretch);
}
