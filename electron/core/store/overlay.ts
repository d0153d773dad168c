import type { Touched } from '#common/change/apply';
import type { AnyRecord, Collection, LibraryData, RecordOf, RecordReader } from '#common/model/library';

/**
 * Records with the changes still on their way to disk laid over them. Holds only what those changes touched, so
 * neither laying a change over nor taking all of them off costs more in a larger library.
 */
export class Overlay implements RecordReader {
  private readonly pending = new Map<string, { record: AnyRecord | null; seq: number }>();

  constructor(private readonly data: LibraryData) {}

  get<C extends Collection>(collection: C, id: string): RecordOf[C] | undefined {
    const laid = this.pending.get(keyOf(collection, id));
    if (laid) return (laid.record ?? undefined) as RecordOf[C] | undefined;
    return this.data[collection].get(id);
  }

  /** Lays over what change `seq` leaves behind. */
  lay(seq: number, touched: Touched): void {
    for (const [collection, records] of touched) {
      for (const [id, record] of records) this.pending.set(keyOf(collection, id), { record, seq });
    }
  }

  /** Takes off what change `seq` laid, once the data holds it; what later changes laid stays. */
  lift(seq: number, touched: Touched): void {
    for (const [collection, records] of touched) {
      for (const id of records.keys()) {
        const key = keyOf(collection, id);
        if (this.pending.get(key)?.seq === seq) this.pending.delete(key);
      }
    }
  }

  /** Takes everything off: every change on its way was refused. */
  clear(): void {
    this.pending.clear();
  }
}

function keyOf(collection: Collection, id: string): string {
  return `${collection} ${id}`;
}
