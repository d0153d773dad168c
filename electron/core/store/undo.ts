import type { Conflict } from '#common/change/apply';
import type { Change } from '#common/change/change';
import { subjectOf } from '#common/change/op';
import { isStamp, reverseOps } from '#common/change/reverse';
import type { GroupId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';
import type { CommitError, Library } from './library';
import { Turns } from './turns';
import { UndoGroups, type UndoGroup } from './undo-groups';

/** One thing that can be taken back or done again: an act of the user, whatever it touched. */
export interface UndoItem {
  readonly label: string;
  readonly group: GroupId;
}

export interface UndoState {
  readonly undo: UndoItem | null;
  readonly redo: UndoItem | null;
}

/** Why nothing was undone or redone. */
export type UndoError =
  | { readonly kind: 'nothing'; readonly message: string }
  /** Something else changed since: `since` is the latest change of the same record, where it is still known. */
  | {
      readonly kind: 'conflict';
      readonly message: string;
      readonly label: string;
      readonly conflict: Conflict;
      readonly since: Change | null;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** What was undone or redone, and the change that did it. */
export interface Undone {
  readonly label: string;
  readonly change: Change;
}

export interface UndoStack {
  state(): UndoState;
  /** Takes the newest group back by a new change. Calls wait for one another. */
  undo(): Promise<Result<Undone, UndoError>>;
  redo(): Promise<Result<Undone, UndoError>>;
  /**
   * Takes a group back out of turn, whatever came after it; as an act of its own, called `label`, which undo takes
   * back. The group's changes are given oldest first.
   */
  revert(group: UndoGroup, label: string): Promise<Result<Undone, UndoError>>;
  /** Leaves out the newest group, which could not be undone, so that older ones can be reached. */
  skip(): void;
  /** Keeps a group that background work will fill off the stack; it joins on top when `end` is called. */
  background(group: GroupId): { end(): void };
  /** Hears of every new state; returns how to stop. */
  onState(listener: (state: UndoState) => void): () => void;
  /** Resolves when the stack reaches back as far as it can, also behind the last compaction. */
  readonly ready: Promise<void>;
  /** Stops listening to the library. */
  close(): void;
}

type Way = 'undo' | 'redo' | 'revert';

/**
 * The undo stack of a library for the person it was opened by; one for all its windows. Built from the recent changes
 * of the library and, once they are read, those before its last compaction, so it reaches back over a restart.
 */
export function createUndo(library: Library): UndoStack {
  let groups = groupsOf(library);
  const held = new Set<GroupId>();
  const listeners = new Set<(state: UndoState) => void>();
  const turns = new Turns();
  const state = (): UndoState => ({ undo: itemOf(groups.nextUndo), redo: itemOf(groups.nextRedo) });
  const tell = (): void => {
    for (const listener of [...listeners]) listener(state());
  };
  const stop = library.onChange((change) => {
    if (change.by !== library.person) return;
    groups.add(change);
    tell();
  });
  const reachBack = async (): Promise<void> => {
    // Where the history cannot be read, less can be undone; nothing else depends on it.
    await library.recall().catch(() => undefined);
    groups = groupsOf(library);
    for (const group of held) groups.hold(group);
    tell();
  };
  const ready = library.writable ? reachBack() : Promise.resolve();
  const go = (way: Way): Promise<Result<Undone, UndoError>> =>
    turns.take(async () => {
      await ready;
      // What the user did last may still be on its way to disk.
      await library.flush();
      return reverse(library, way === 'undo' ? groups.nextUndo : groups.nextRedo, way);
    });
  return {
    state,
    undo: () => go('undo'),
    redo: () => go('redo'),
    revert: (group, label) =>
      turns.take(async () => {
        await ready;
        await library.flush();
        return reverse(library, { ...group, label }, 'revert');
      }),
    skip() {
      groups.skip();
      tell();
    },
    background(group) {
      held.add(group);
      groups.hold(group);
      return {
        end() {
          held.delete(group);
          groups.release(group);
          tell();
        },
      };
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready,
    close: stop,
  };
}

/** The stacks as the changes kept in memory make them. */
function groupsOf(library: Library): UndoGroups {
  const groups = new UndoGroups();
  for (const change of library.recentChanges()) if (change.by === library.person) groups.add(change);
  return groups;
}

function itemOf(group: UndoGroup | null): UndoItem | null {
  return group && { label: group.label, group: group.group };
}

async function reverse(
  library: Library,
  group: UndoGroup | null,
  way: Way,
): Promise<Result<Undone, UndoError>> {
  if (!group) return err({ kind: 'nothing', message: `There is nothing to ${way}.` });
  const names = { undo: 'undoes', redo: 'redoes', revert: 'reverts' } as const;
  const committed = await library.commit({
    label: group.label,
    ops: reverseOps(group.changes.flatMap((change) => change.ops)),
    [names[way]]: group.group,
  });
  if (committed.ok) return ok({ label: group.label, change: committed.value });
  return err(undoError(library, group, way, committed.error));
}

const done: Record<Way, string> = { undo: 'undone', redo: 'redone', revert: 'done' };

function undoError(library: Library, group: UndoGroup, way: Way, error: CommitError): UndoError {
  const { label } = group;
  if (error.kind !== 'conflict') {
    return {
      kind: 'refused',
      message: `“${label}” was not ${done[way]}. ${error.message}`,
    };
  }
  const since = changedSince(library, group, error.conflict);
  const by = since ? `“${since.label}” has changed the same thing since` : 'the same thing has changed since';
  const message = `“${label}” cannot be ${done[way]} because ${by}. Look at it and change it by hand, or leave it as it is.`;
  return { kind: 'conflict', message, label, conflict: error.conflict, since };
}

/** The latest change outside the group of the record that stands in the way. */
function changedSince(library: Library, group: UndoGroup, conflict: Conflict): Change | null {
  const own = new Set(group.changes.map((change) => change.seq));
  const touches = (change: Change): boolean =>
    change.ops.some((op) => op.in === conflict.in && subjectOf(op) === conflict.id && !isStamp(op));
  return library.recentChanges().findLast((change) => !own.has(change.seq) && touches(change)) ?? null;
}
