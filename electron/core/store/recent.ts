import type { Change } from '#common/change/change';
import { keptChanges } from './recover';

/** The newest changes, for windows that fell behind and for undo. */
export class Recent {
  private changes: Change[];

  constructor(changes: readonly Change[]) {
    this.changes = [...changes];
  }

  /** Oldest first. */
  get all(): readonly Change[] {
    return this.changes;
  }

  /** Puts older changes before those that are kept; `next` is the change that must follow them. */
  prepend(older: readonly Change[], next: number): void {
    const first = this.changes[0]?.seq ?? next;
    if (first === next && older.at(-1)?.seq === next - 1) this.changes = [...older, ...this.changes];
  }

  add(change: Change): void {
    this.changes.push(change);
    // Twice as many are kept before the older half goes, so that adding one costs nothing.
    if (this.changes.length >= 2 * keptChanges) this.changes = this.changes.slice(-keptChanges);
  }

  /** The changes after `seq` up to `last`, or null where one of them is no longer kept (or none has been made). */
  since(seq: number, last: number): Change[] | null {
    if (seq > last) return null;
    const count = last - seq;
    if (count > this.changes.length) return null;
    const found = count === 0 ? [] : this.changes.slice(-count);
    return found.length === 0 || found[0]?.seq === seq + 1 ? found : null;
  }
}
