import type { Change } from '../change/change';
import { subjectOf } from '../change/op';
import { isStamp } from '../change/reverse';
import { programAuthor } from '../migrate/migrations';
import type { GroupId } from '../model/ids';
import type { Collection } from '../model/library';

/** One act as the history tells it: a group of changes. */
export interface Act {
  readonly group: GroupId;
  /** What its first change is called. */
  readonly label: string;
  /** When it was last added to, ISO 8601 in UTC. */
  readonly at: string;
  /** Its first and last change. */
  readonly first: number;
  readonly last: number;
  /** Whether it did something, took something back in its turn, or did that again. */
  readonly act: 'done' | 'undid' | 'redid';
  /** The program's own, in bringing the library up to date: nobody takes it back. */
  readonly upgrade: boolean;
  /** How many records it touched, by kind. */
  readonly touched: Map<Collection, Set<string>>;
}

interface Return {
  readonly group: GroupId;
  readonly to: number;
  readonly at: number;
}

/** The acts that a run of changes amounts to, the newest first. Grows at both ends; follows from the changes alone. */
export class Activity {
  private readonly acts = new Map<GroupId, Act>();
  /** Acts that came since, newest last; then those before, newest first. */
  private readonly newer: GroupId[] = [];
  private readonly older: GroupId[] = [];
  /** By which groups each was taken back, or done again. */
  private readonly reversed = new Map<GroupId, readonly GroupId[]>();
  private readonly returns: Return[] = [];
  /** The acts that count no more; null until it is asked for again. */
  private takenBack: ReadonlySet<GroupId> | null = null;

  get count(): number {
    return this.newer.length + this.older.length;
  }

  /** The act in a place; 0 is the newest. */
  at(index: number): Act | undefined {
    const fromEnd = this.newer.length - 1 - index;
    const group = fromEnd >= 0 ? this.newer[fromEnd] : this.older[index - this.newer.length];
    return group === undefined ? undefined : this.acts.get(group);
  }

  get(group: string): Act | undefined {
    return this.acts.get(group as GroupId);
  }

  /** Takes in the change that came after all others. */
  addNewer(change: Change): void {
    const known = this.acts.get(change.group);
    if (known && this.newer.at(-1) !== change.group) {
      for (const list of [this.newer, this.older]) {
        const at = list.indexOf(change.group);
        if (at >= 0) list.splice(at, 1);
      }
    }
    if (this.newer.at(-1) !== change.group) this.newer.push(change.group);
    this.acts.set(
      change.group,
      known
        ? { ...known, at: change.at, last: change.seq, touched: touch(known.touched, change) }
        : actOf(change),
    );
    this.noteReversal(change);
  }

  /** Takes in the change that came before all others. */
  addOlder(change: Change): void {
    const known = this.acts.get(change.group);
    if (!known) this.older.push(change.group);
    this.acts.set(
      change.group,
      known
        ? {
            ...known,
            label: change.label,
            first: change.seq,
            touched: touch(known.touched, change),
          }
        : actOf(change),
    );
    this.noteReversal(change);
  }

  /** Whether what an act did still counts: nothing that counts has taken it back. */
  inEffect(act: Act): boolean {
    this.takenBack ??= this.findTakenBack();
    return !this.takenBack.has(act.group);
  }

  /** What takes an act back comes after it, so from the newest on each is known when it is needed. */
  private findTakenBack(): Set<GroupId> {
    const taken = new Set<GroupId>();
    const counts = (group: GroupId): boolean => !taken.has(group);
    for (let index = 0; index < this.count; index++) {
      const act = this.at(index);
      if (!act) continue;
      const reversed = this.reversed.get(act.group)?.some(counts) === true;
      const returned = this.returns.some(
        ({ group, to, at }) => to < act.first && act.last < at && counts(group),
      );
      if (reversed || returned) taken.add(act.group);
    }
    return taken;
  }

  private noteReversal(change: Change): void {
    this.takenBack = null;
    const { group, undoes, redoes, reverts, seq, returnsTo } = change;
    const reverses = undoes ?? redoes ?? reverts;
    if (reverses !== undefined) this.reversed.set(reverses, [...(this.reversed.get(reverses) ?? []), group]);
    if (returnsTo !== undefined) this.returns.push({ group, to: returnsTo, at: seq });
  }
}

function actOf(change: Change): Act {
  const { group, label, at, seq, by, undoes, redoes, schema } = change;
  return {
    group,
    label,
    at,
    first: seq,
    last: seq,
    act: undoes === undefined ? (redoes === undefined ? 'done' : 'redid') : 'undid',
    upgrade: by === programAuthor && schema !== undefined,
    touched: touch(new Map(), change),
  };
}

function touch(touched: Map<Collection, Set<string>>, { ops }: Change): Map<Collection, Set<string>> {
  for (const op of ops) {
    if (isStamp(op)) continue;
    const ids = touched.get(op.in) ?? new Set<string>();
    touched.set(op.in, ids.add(subjectOf(op)));
  }
  return touched;
}
