import type { Change } from '#common/change/change';
import type { GroupId } from '#common/model/ids';

/** One act of the user: its changes, oldest first, and what it is called. */
export interface UndoGroup {
  readonly group: GroupId;
  readonly label: string;
  readonly changes: readonly Change[];
}

/** The most groups that can be undone one after another. */
export const undoDepth = 1000;

/**
 * Which groups can be undone and redone after a run of changes. Follows from the changes alone, so that the stacks
 * of a reopened library are those of the one that was closed.
 */
export class UndoGroups {
  private undoable: UndoGroup[] = [];
  private redoable: UndoGroup[] = [];
  /** Groups that background work is still filling. */
  private readonly aside = new Map<GroupId, UndoGroup | null>();

  get nextUndo(): UndoGroup | null {
    return this.undoable.at(-1) ?? null;
  }

  get nextRedo(): UndoGroup | null {
    return this.redoable.at(-1) ?? null;
  }

  /** Takes in the next change, in order of `seq`. */
  add(change: Change): void {
    if (change.undoes !== undefined) this.move(change, change.undoes, this.undoable, this.redoable);
    else if (change.redoes !== undefined) this.move(change, change.redoes, this.redoable, this.undoable);
    else if (this.aside.has(change.group)) {
      this.aside.set(change.group, joined(this.aside.get(change.group) ?? null, change));
    } else {
      // Taken back out of turn: what did that is the act to undo now.
      if (change.reverts !== undefined) this.takeFrom(this.undoable, change.reverts);
      this.push(joined(this.takeFrom(this.undoable, change.group), change));
    }
  }

  /** Keeps a group aside until `release`. What it has so far leaves the stack. */
  hold(group: GroupId): void {
    if (!this.aside.has(group)) this.aside.set(group, this.takeFrom(this.undoable, group));
  }

  /** Puts a group that was held on top, if it changed anything. */
  release(group: GroupId): void {
    const held = this.aside.get(group);
    this.aside.delete(group);
    if (held) this.push(held);
  }

  /** Leaves out the group that would be undone next. */
  skip(): void {
    this.undoable.pop();
  }

  /** A new act: what could be redone was decided on another state. */
  private push(group: UndoGroup): void {
    this.redoable = [];
    this.undoable.push(group);
    if (this.undoable.length > undoDepth) this.undoable.shift();
  }

  /** An undo or redo: the group leaves one stack, and the change that reversed it goes on the other. */
  private move(change: Change, reversed: GroupId, from: UndoGroup[], to: UndoGroup[]): void {
    const group = this.takeFrom(from, reversed);
    if (!group) return;
    to.push({ group: change.group, label: group.label, changes: [change] });
    if (to.length > undoDepth) to.shift();
  }

  private takeFrom(stack: UndoGroup[], group: GroupId): UndoGroup | null {
    const at = stack.findLastIndex((entry) => entry.group === group);
    return at < 0 ? null : (stack.splice(at, 1)[0] ?? null);
  }
}

/** A group is called what its first change is called. */
function joined(group: UndoGroup | null, change: Change): UndoGroup {
  return group
    ? { ...group, changes: [...group.changes, change] }
    : { group: change.group, label: change.label, changes: [change] };
}
