import type { Conflict } from '#common/change/apply';
import type { Change, ChangeDraft } from '#common/change/change';
import type { LibraryId } from '#common/model/ids';
import type { LibraryData, RecordReader } from '#common/model/library';
import type { ArticleDoc } from '#common/text/article-doc';
import type { Result } from '#common/result';
import type { Backups } from './backup/backups';
import type { Incident } from './incidents';
import type { Finding } from './finding';

/** Who holds a library. `since` is ISO 8601 in UTC. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Why a library did not open. Every message names the folder, the reason and what to do. */
export type OpenError =
  /** `canTakeOver`: on another host and silent for five minutes; `takeOver: true` takes it. */
  | { readonly kind: 'held'; readonly message: string; readonly by: Holder; readonly canTakeOver: boolean }
  /** There is no library in the folder, and `create` was not asked for. */
  | { readonly kind: 'missing'; readonly message: string }
  /** `create` was asked for, but the folder holds something else. */
  | { readonly kind: 'occupied'; readonly message: string }
  /** So damaged that nothing can be shown. */
  | { readonly kind: 'damaged'; readonly message: string }
  /** The system refused: rights, disk, network. */
  | { readonly kind: 'unavailable'; readonly message: string };

/** Why a change was refused. Nothing of it was kept. */
export type CommitError =
  | { readonly kind: 'conflict'; readonly message: string; readonly conflict: Conflict }
  /** A record would no longer fit its schema, or the draft says nothing. */
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'read-only'; readonly message: string }
  /** The disk refused; a later change may succeed. */
  | { readonly kind: 'not-written'; readonly message: string }
  | { readonly kind: 'closed'; readonly message: string };

export type CompactError = Extract<CommitError, { kind: 'read-only' | 'not-written' | 'closed' }>;

/** An older library that was brought up to date. */
export interface Upgraded {
  readonly from: number;
  readonly to: number;
  /** What for, each to stand after “so that”. */
  readonly soThat: readonly string[];
  /** The backup made before anything was changed. */
  readonly backup: string;
}

/** What opening found and did. */
export interface OpenReport {
  /** Records held after replay. */
  readonly records: number;
  /** Changes replayed on top of the snapshot, and the bytes of the segments they were read from. */
  readonly replayed: number;
  readonly journalBytes: number;
  /** A last line that was never finished: cut from the journal and kept in `keptAs` (null where opened read-only). */
  readonly torn: { readonly bytes: number; readonly keptAs: string | null } | null;
  readonly damage: readonly Finding[];
  /** Damage that a backup made good, in words for the user, and where the damaged files are (null where only read). */
  readonly mended: { readonly what: string; readonly keptIn: string | null } | null;
  /** A library of an older version was brought up to date, after a backup; null where there was nothing to do. */
  readonly upgraded: Upgraded | null;
  /** Why the library cannot be written although it was asked for; null when it can, or was opened for reading. */
  readonly readOnlyBecause: string | null;
}

/** Lower-case hex SHA-256 of a blob's bytes: its name. */
export type Sha = string;

/** What a file of `texts/` holds: exactly these three, in this order. */
export interface TextRevisionFile {
  readonly format: 1;
  readonly doc: ArticleDoc;
  readonly text: string;
}

/** Why a blob could not be stored or read; the message names the file, the reason and what to do. */
export interface BlobError {
  readonly kind: 'missing' | 'damaged' | 'read-only' | 'not-written' | 'unreadable';
  readonly message: string;
}

/** Why a blob could not be read: the two halves of the message too, for who tells them apart. */
export interface UnreadBlob extends BlobError {
  readonly what: string;
  readonly remedy: string;
}

/** The immutable files of a library, named by the SHA-256 of their bytes. A put is durable when it resolves. */
export interface Blobs {
  putText(text: { readonly doc: ArticleDoc; readonly text: string }): Promise<Result<Sha, BlobError>>;
  /** The same, of the bytes that `encodeText` made; `sha` is theirs, where it was worked out already. */
  putTextFile(bytes: Uint8Array, sha?: Sha): Promise<Result<Sha, BlobError>>;
  /** Reads a text revision and checks that its bytes still have their name's hash. */
  readText(sha: Sha): Promise<Result<TextRevisionFile, UnreadBlob>>;
  /** The words of a text revision alone, its bytes checked likewise: a long text's document takes long to check. */
  readWords(sha: Sha): Promise<Result<string, UnreadBlob>>;
  /** The bytes of a text revision's file, checked likewise. */
  textBytes(sha: Sha): Promise<Result<Uint8Array<ArrayBuffer>, UnreadBlob>>;
  hasText(sha: Sha): Promise<boolean>;
  listTexts(): Promise<Sha[]>;
  putOriginal(bytes: Uint8Array | AsyncIterable<Uint8Array>, sha?: Sha): Promise<Result<Sha, BlobError>>;
  readOriginal(sha: Sha): Promise<Result<Uint8Array<ArrayBuffer>, UnreadBlob>>;
  hasOriginal(sha: Sha): Promise<boolean>;
  listOriginals(): Promise<Sha[]>;
}

/** One open library. */
export interface Library {
  readonly folder: string;
  readonly id: LibraryId;
  /** The person whose changes these are, from the parts it was opened with. */
  readonly person: string;
  readonly writable: boolean;
  /** Acknowledged records only: what queries read and windows see. Never write to these maps. */
  readonly data: LibraryData;
  /** The same with changes still on their way to disk: what drafts are decided on. */
  readonly head: RecordReader;
  /** The last acknowledged change; 0 in a new library. */
  readonly seq: number;
  readonly blobs: Blobs;
  readonly backups: Backups;
  readonly opened: OpenReport;
  /** Resolves once the change is durable and every listener has heard of it. Cost does not grow with the library. */
  commit(draft: ChangeDraft): Promise<Result<Change, CommitError>>;
  /** Hears every acknowledged change, in order of `seq`; returns how to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** The changes after `seq`, oldest first, from those kept in memory; null when some are no longer kept. */
  changesSince(seq: number): Change[] | null;
  /** The recent changes kept in memory, oldest first. */
  recentChanges(): readonly Change[];
  /** Reads the changes before the last compaction into memory, as many as are kept; resolves when that is done. */
  recall(): Promise<void>;
  /**
   * The changes before change `before`, oldest first, at most `most`; from the journal where they are no longer kept in
   * memory. Fewer where the history is missing or damaged. Rejects when the disk refuses.
   */
  changesBefore(before: number, most: number): Promise<Change[]>;
  /** Hands over, oldest first, every acknowledged change of the whole journal whose line holds `words`. */
  eachChange(words: string, onChange: (change: Change) => void): Promise<void>;
  /** Resolves when no change is on its way to disk. */
  flush(): Promise<void>;
  /** Folds the closed journal into a new snapshot; writing goes on meanwhile. */
  compact(): Promise<Result<void, CompactError>>;
  /** What was found wrong with the library over time and what was done about it, oldest first. */
  incidents(): Promise<Incident[]>;
  /** Flushes, gives the lock back. Changes asked for afterwards are refused. */
  close(): Promise<void>;
}
