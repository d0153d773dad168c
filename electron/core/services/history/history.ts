import type { ActRow } from '#common/contract/history';
import { Activity, type Act } from '#common/history/activity';
import { collections } from '#common/model/library';
import type { Library } from '#core/store/library';
import { fitting, type WindowAsked } from '../window';

/** How many older changes are read at a time. */
const reachLength = 5000;

/** The acts of a library. Nothing is kept of them until someone asks; from then on it stays true. */
export class History {
  readonly #library: Library;
  readonly #activity = new Activity();
  /** The oldest change taken in. */
  #first = 0;
  #ended = false;
  #started = false;
  #reaching: Promise<void> | null = null;
  #stop = (): void => undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** A window of the acts known so far. */
  rows({ from, count }: WindowAsked): { total: number; rows: ActRow[] } {
    const { activity } = this;
    const acts = Array.from({ length: count }, (_, index) => activity.at(from + index));
    return { total: activity.count, rows: fitting(acts.flatMap((act) => (act ? [this.#rowOf(act)] : []))) };
  }

  /** The acts as far as they are known. */
  get activity(): Activity {
    this.#start();
    return this.#activity;
  }

  /** Whether there are older acts than those known. */
  get more(): boolean {
    this.#start();
    return !this.#ended && this.#first > 1;
  }

  /** Reads further back. Rejects when the disk refuses. */
  older(): Promise<void> {
    this.#reaching ??= this.#reach().finally(() => {
      this.#reaching = null;
    });
    return this.#reaching;
  }

  close(): void {
    this.#stop();
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    const recent = this.#library.recentChanges();
    this.#first = recent[0]?.seq ?? this.#library.seq + 1;
    for (const change of recent) this.#activity.addNewer(change);
    this.#stop = this.#library.onChange((change) => this.#activity.addNewer(change));
  }

  async #reach(): Promise<void> {
    if (!this.more) return;
    const changes = await this.#library.changesBefore(this.#first, reachLength);
    for (const change of changes.toReversed()) this.#activity.addOlder(change);
    this.#first = changes[0]?.seq ?? this.#first;
    // Where the history is missing or damaged nothing older can be told.
    this.#ended = changes.length === 0;
  }

  #rowOf(act: Act): ActRow {
    const touched = collections.flatMap((kind) => {
      const count = act.touched.get(kind)?.size ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    });
    const { group, label, at, act: way, upgrade } = act;
    return { group, label, at, act: way, upgrade, undone: !this.#activity.inEffect(act), touched };
  }
}
