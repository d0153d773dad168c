/** What a path names: a file or a folder, its size in bytes, and a number that tells it from one put in its place. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly identity: string;
  readonly modified: number;
  /** Whether it still has a name: an open file that was deleted goes on taking bytes that nobody will find. */
  readonly named: boolean;
}

/** One open file. Positions and sizes are in bytes. Every method rejects with the system's error. */
export interface OpenFile {
  /** Fills as much of `into` as there is from `position`; returns how many bytes, 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes all of `bytes` at `position`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  stat(): Promise<FileStat>;
  truncate(size: number): Promise<void>;
  /** Makes contents and size durable (fdatasync). */
  syncData(): Promise<void>;
  /** Makes contents and all metadata durable (fsync). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Everything the store asks of a file system. All bytes of a library pass here and nowhere else, so that tests can
 * make any step fail and so that a later version can encrypt at rest.
 */
export interface Files {
  /** `read` an existing file, `edit` an existing file, or `create` one that must not exist yet (EEXIST). */
  open(path: string, mode: 'read' | 'edit' | 'create'): Promise<OpenFile>;
  /** What is there, or null where there is nothing. */
  stat(path: string): Promise<FileStat | null>;
  /** The names in a folder, in no order; empty where there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder and those above it; one that exists is left as it is. */
  makeFolder(folder: string): Promise<void>;
  /** Moves a file, replacing what has the new name. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name that must not exist yet (EEXIST). */
  link(from: string, to: string): Promise<void>;
  /** Makes a copy that must not exist yet (EEXIST); one that shares its bytes until either is written, where that can be. */
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes the names in a folder durable; does nothing where the system has no such thing (Windows). */
  syncFolder(folder: string): Promise<void>;
}

/** The system's code of a file error (ENOENT, ENOSPC, ...), or '' where it has none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** The error the system gives for a file that is not there. */
export function notThere(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT' });
}
