import type { BinRow } from '#common/contract/history';
import type { Change } from '#common/change/change';
import { quoteOf, type Annotation } from '#common/model/annotation';
import type { GroupId } from '#common/model/ids';
import type { AnyRecord, Collection } from '#common/model/library';
import { excerpt } from '#common/text/excerpt';
import type { Library } from '#core/store/library';
import { fitting, type WindowAsked } from '../window';

/** Kinds of record that are offered, the one an act is named after first. */
const kinds = ['articles', 'events', 'notes', 'tags', 'annotations', 'evidence', 'relations'] as const;
type Kind = (typeof kinds)[number];

/** What one act deleted. Only ids and names are kept: the records are in the journal. */
export interface Deletion {
  readonly group: GroupId;
  readonly label: string;
  at: string;
  first: number;
  last: number;
  readonly records: { readonly kind: Kind; readonly id: string; readonly name: string }[];
}

/** Under what the user's ruling that the bin is empty stands. */
const emptied = /^bin empty up to change (\d{1,15})$/;

/** How the bin is ruled to be empty up to a change. */
export const emptiedUpTo = (seq: number): string => `bin empty up to change ${seq}`;

/**
 * What was deleted and not brought back: worked out from the journal, which is read the first time someone asks. What
 * undo took away again is no deletion: redo brings it back.
 */
export class Bin {
  readonly #library: Library;
  readonly #deletions = new Map<GroupId, Deletion>();
  #reading: Promise<void> | null = null;
  #stop = (): void => undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** The ruling that the bin was emptied, and up to which change; null where it never was. */
  get emptied(): { readonly id: string; readonly on: string; readonly seq: number } | null {
    for (const { id, on } of this.#library.data.rulings.values()) {
      const seq = emptied.exec(on)?.[1];
      if (seq !== undefined) return { id, on, seq: Number(seq) };
    }
    return null;
  }

  /** A window of what is in the bin, newest first. Rejects when the disk refuses. */
  async rows({ from, count }: WindowAsked): Promise<{ total: number; rows: BinRow[] }> {
    const all = await this.all();
    return { total: all.length, rows: fitting(all.slice(from, from + count).map((one) => this.#rowOf(one))) };
  }

  /** Everything in the bin, newest first. Rejects when the disk refuses. */
  async all(): Promise<Deletion[]> {
    await this.#read();
    const upTo = this.emptied?.seq ?? 0;
    return [...this.#deletions.values()]
      .filter(({ last, records }) => last > upTo && records.some((record) => this.#isGone(record)))
      .sort((a, b) => b.last - a.last);
  }

  close(): void {
    this.#stop();
  }

  #isGone({ kind, id }: Deletion['records'][number]): boolean {
    return !this.#library.data[kind].has(id);
  }

  #read(): Promise<void> {
    this.#reading ??= this.#readAll().catch((error: unknown) => {
      this.#reading = null;
      throw error;
    });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    this.#stop();
    this.#deletions.clear();
    // What comes while the journal is read comes after it.
    const since: Change[] = [];
    let read = false;
    this.#stop = this.#library.onChange((change) => {
      if (read) this.#add(change);
      else since.push(change);
    });
    await this.#library.eachChange('"op":"drop"', (change) => this.#add(change));
    for (const change of since) this.#add(change);
    read = true;
  }

  #add(change: Change): void {
    if (change.undoes !== undefined || change.reverts !== undefined || change.returnsTo !== undefined) return;
    const records = change.ops.flatMap((op) =>
      op.op === 'drop' && isOffered(op.in)
        ? [{ kind: op.in, id: op.record.id, name: nameOf(op.in, op.record as unknown as AnyRecord) }]
        : [],
    );
    if (records.length === 0) return;
    const known = this.#deletions.get(change.group);
    const { group, label, at, seq } = change;
    if (!known) this.#deletions.set(group, { group, label, at, first: seq, last: seq, records });
    else {
      known.records.push(...records);
      known.at = at;
      known.last = seq;
    }
  }

  #rowOf({ group, label, at, records }: Deletion): BinRow {
    const gone = records.filter((record) => this.#isGone(record));
    const main = kinds.flatMap((kind) => gone.filter((record) => record.kind === kind))[0];
    const others = kinds.flatMap((kind) => {
      const count = gone.filter((record) => record.kind === kind && record !== main).length;
      return count > 0 ? [{ kind, count }] : [];
    });
    return { group, label, at, kind: main?.kind ?? 'articles', name: main?.name ?? '', others };
  }
}

function isOffered(collection: Collection): collection is Kind {
  return (kinds as readonly Collection[]).includes(collection);
}

/** What a user would call a record; '' where it has no words of its own. */
function nameOf(kind: Kind, record: AnyRecord): string {
  const { title, name, stretches } = record as {
    title?: string | { value: string };
    name?: string;
    stretches?: Annotation['stretches'];
  };
  const words =
    kind === 'annotations' && stretches
      ? quoteOf({ stretches })
      : typeof title === 'object'
        ? title.value
        : (title ?? name ?? '');
  return excerpt(words, 80);
}
