import type { TagKind } from '../model/tag';
import type { PlacedEvent } from './placed-event';
import { treeOf, type TimelineTree } from './tree';

/** What the events of a timeline can be grouped by. */
export const laneGroupings = ['tag', 'who', 'place', 'article'] as const;
export type LaneGrouping = (typeof laneGroupings)[number];

/** The kinds of tags whose names are the lanes of a grouping. */
export const laneTagKinds: Readonly<Record<Exclude<LaneGrouping, 'article'>, readonly TagKind[]>> = {
  tag: ['topic'],
  who: ['person', 'group'],
  place: ['place'],
};

/** What a lane is of. `hue`: of the tag, in degrees. */
export interface LaneName {
  readonly key: string;
  readonly label: string;
  readonly hue: number | null;
}

/** Said in place of lanes where no event is in one. */
const noLanes: Readonly<Record<LaneGrouping, string>> = {
  tag: 'No event bears a tag',
  who: 'No event names a person or group',
  place: 'No event names a place',
  article: 'No event has evidence',
};

/** What there is to group by: the lanes in the order they are to stand in, and the keys of those each event is in. */
export interface LaneGroups {
  readonly by: LaneGrouping;
  readonly names: readonly LaneName[];
  readonly keysOf: ReadonlyMap<string, readonly string[]>;
}

/** One lane with its events, in order of time. `key` is null for the last one, which holds all others. */
export interface Lane {
  readonly key: string | null;
  readonly label: string;
  readonly hue: number | null;
  readonly tree: TimelineTree;
  readonly events: number;
  /** Of the last lane: how many lanes found no room of their own and are in it. */
  readonly folded: number;
}

/**
 * Puts events into at most `most` lanes (2 or more), in the order of their names. An event that names several stands
 * in each of them: a lane is read by itself ("what did she do, and when?"), and one that left out what she did together
 * with others would be silently incomplete. A part that names none goes where its whole goes, as a stop of a tour does.
 * Where there are more lanes than room those with most events are kept; the others' events, and those that name none,
 * come last. Every event is in at least one lane, and in a lane once.
 */
export function lanesOf(placed: readonly PlacedEvent[], groups: LaneGroups, most: number): Lane[] {
  const keysOf = withWholes(placed, groups);
  const held = new Map<string, PlacedEvent[]>();
  for (const each of placed) {
    for (const key of keysOf(each.event.id)) {
      const lane = held.get(key);
      if (lane) lane.push(each);
      else held.set(key, [each]);
    }
  }
  const filled = groups.names.filter(({ key }) => held.has(key));
  const kept = keptLanes(
    filled,
    held,
    most,
    placed.some(({ event }) => keysOf(event.id).length === 0),
  );
  const shown = new Set(kept.map(({ key }) => key));
  const others = placed.filter(({ event }) => !keysOf(event.id).some((key) => shown.has(key)));
  const lanes = kept.map(({ key, label, hue }): Lane => {
    const events = held.get(key) ?? [];
    return { key, label, hue, tree: treeOf(events), events: events.length, folded: 0 };
  });
  if (others.length === 0) return lanes;
  const folded = filled.length - kept.length;
  const last = {
    key: null,
    label: lanes.length === 0 ? noLanes[groups.by] : 'Others',
    hue: null,
    tree: treeOf(others),
    events: others.length,
    folded,
  };
  return [...lanes, last];
}

/** The keys of the lanes an event is in, each once: its own, else those of the nearest whole that names any. */
function withWholes(placed: readonly PlacedEvent[], { names, keysOf }: LaneGroups) {
  const known = new Set(names.map(({ key }) => key));
  const wholes = new Map(placed.map(({ event }) => [event.id, event.partOf]));
  const worked = new Map<string, readonly string[]>();
  return (id: string): readonly string[] => {
    const before = worked.get(id);
    if (before) return before;
    const seen = new Set<string>();
    let keys: readonly string[] = [];
    // Rings, which only damage can make, come to an end too.
    for (
      let at: string | null = id;
      at !== null && keys.length === 0 && !seen.has(at);
      at = wholes.get(at) ?? null
    ) {
      seen.add(at);
      keys = [...new Set(keysOf.get(at))].filter((key) => known.has(key));
    }
    worked.set(id, keys);
    return keys;
  };
}

/** The lanes that have room, in their own order: all, or those with most events and one place left for the others. */
function keptLanes(
  filled: readonly LaneName[],
  held: ReadonlyMap<string, readonly PlacedEvent[]>,
  most: number,
  anyWithout: boolean,
): readonly LaneName[] {
  if (filled.length + Number(anyWithout) <= most) return filled;
  const count = ({ key }: LaneName): number => held.get(key)?.length ?? 0;
  const largest = filled.toSorted((a, b) => count(b) - count(a)).slice(0, Math.max(1, most - 1));
  const kept = new Set(largest);
  return filled.filter((each) => kept.has(each));
}
