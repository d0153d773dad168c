import { disagreementKinds, type Disagreement } from '#common/derive/disagree/found';
import type { SameName } from '#common/derive/disagree/names-apart';
import { foldName } from '#common/derive/fold';

/** What a ruling on a disagreement is on: the event and what the disagreement hangs on. */
export function disagreementKey(event: string, { kind, part }: Pick<Disagreement, 'kind' | 'part'>): string {
  // A part outside its whole is shown on both, and is one thing to decide.
  return kind === 'part' ? `disagreement: part: ${part}` : `disagreement: ${kind}: events ${event}: ${part}`;
}

/** The disagreement that a ruling is on, and its event, of a part the part; null for a ruling on something else. */
export function disagreementOn(
  on: string,
): (Pick<Disagreement, 'kind' | 'part'> & { readonly event: string }) | null {
  const [, kind, rest] = /^disagreement: (\w+): (.*)$/s.exec(on) ?? [];
  const known = disagreementKinds.find((each) => each === kind);
  if (known === undefined || rest === undefined) return null;
  if (known === 'part') return { kind: known, part: rest, event: rest.split(' ')[0] ?? '' };
  const [, event, part] = /^events (\S+): (.*)$/s.exec(rest) ?? [];
  return event === undefined || part === undefined ? null : { kind: known, part, event };
}

const sameName = 'same name: ';
const between = ' | ';

/** What a ruling is on that says of two names that they are of one place or person, in every event. */
export function sameNameKey(one: string, other: string): string {
  return `${sameName}${[foldName(one), foldName(other)].toSorted().join(between)}`;
}

/** The two names that a ruling is on; null for a ruling on something else. */
export function sameNameOf(on: string): SameName | null {
  if (!on.startsWith(sameName)) return null;
  const [one, other] = on.slice(sameName.length).split(between);
  return one !== undefined && other !== undefined ? [one, other] : null;
}
