import type { Op } from '../change/op';
import type { Collection } from '../model/library';

/** A record as an older version left it: only that it has an id is sure. */
export interface OldRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What a migration is worked out from. */
export interface OldLibrary {
  records(collection: Collection): Iterable<OldRecord>;
  /** The words of a text revision, by the name of its file (SHA-256); null where it is lost. Rejects when the disk refuses. */
  text(sha256: string): Promise<string | null>;
}

/**
 * One step from a version of the records to the next. It is a list of reversible ops like any other change, so the
 * journal before it stays what it was and can be replayed through it. Once released it is never edited: what it left
 * wrong is put right by a later one.
 */
export interface Migration {
  /** The version of the records it leads to: one more than the one it starts from. */
  readonly to: number;
  /** What it is for, to stand after “so that”. */
  readonly soThat: string;
  /** The ops that bring the records up to `to`; none where there is nothing to do. Odd records are passed over. */
  ops(library: OldLibrary): Promise<Op[]>;
}
