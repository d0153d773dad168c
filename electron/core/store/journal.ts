import { basename } from 'node:path';
import { err, ok, type Result } from '#common/result';
import type { Files, OpenFile } from './files';
import { withOrigin, type Origin } from './journal-line';
import { segmentPath, type Layout, type Segment } from './layout';
import { troubleOf, type Trouble } from './reason';
import { removeIfThere } from './whole-file';

/** Why bytes were not appended: the disk refused, or the library is no longer ours to write. */
export type AppendError =
  | ({ readonly kind: 'disk' } & Trouble)
  | { readonly kind: 'not ours'; readonly why: string };

/** What a journal needs from the library it belongs to. */
export interface JournalHost {
  readonly files: Files;
  readonly layout: Layout;
  /** What its segments say of themselves. */
  readonly origin: Origin;
  /** Whether the library is still ours to write; asked before each write. */
  ours(): Promise<boolean>;
}

const deleted = 'its files were deleted or moved, or their disk was disconnected';
const takenOver = 'another program has taken it over';
const changedElsewhere = 'another program has changed its journal';

/**
 * The segment that is being written. After a failed write or sync the system may have dropped what it held, so a
 * later sync of the same descriptor can succeed without the bytes being there: the descriptor is given up, the file
 * opened anew and cut to what was acknowledged before anything more is written.
 */
export class Journal {
  private file: OpenFile | null = null;

  private constructor(
    private readonly host: JournalHost,
    private path: string,
    /** The end of the last acknowledged line, in bytes. */
    private end: number,
    /** The `seq` of the line that comes next. */
    private next: number,
  ) {}

  /** Goes on with a segment after `end` bytes with change `next`, or begins one for change `first`. */
  static async open(
    host: JournalHost,
    at:
      | { readonly segment: Segment; readonly end: number; readonly next: number }
      | { readonly first: number },
  ): Promise<Journal> {
    if ('first' in at) {
      const journal = new Journal(host, segmentPath(host.layout, at.first), 0, at.first);
      journal.file = await journal.begin(at.first);
      return journal;
    }
    const journal = new Journal(host, at.segment.path, at.end, at.next);
    journal.file = await host.files.open(journal.path, 'edit');
    return journal;
  }

  /** Whether the segment holds no line yet. */
  get empty(): boolean {
    return this.end === 0;
  }

  /** The first change of the segment, the end of its last durable line in bytes, and the change that comes next. */
  get place(): { readonly first: number; readonly end: number; readonly next: number } {
    return { first: Number.parseInt(basename(this.path), 10), end: this.end, next: this.next };
  }

  /** Appends whole lines, the last of change `last`, and makes them durable, all or nothing. One call at a time. */
  async append(lines: Buffer, last: number): Promise<Result<void, AppendError>> {
    const bytes = this.empty ? withOrigin(lines, this.host.origin) : lines;
    try {
      if (!(await this.host.ours())) {
        // The lock goes with all else where the folder was moved away: then nobody took anything.
        const there = await this.host.files.stat(this.path);
        return err({ kind: 'not ours', why: there ? takenOver : deleted });
      }
      this.file ??= await this.reopen();
      const { size, named } = await this.file.stat();
      // Some file systems count no names; then the path says whether it is there.
      if (!named && !(await this.host.files.stat(this.path))) return err({ kind: 'not ours', why: deleted });
      if (size !== this.end) return err({ kind: 'not ours', why: changedElsewhere });
      await this.file.write(bytes, this.end);
      await this.file.syncData();
    } catch (error) {
      await this.giveUp();
      return err({ kind: 'disk', ...troubleOf(error) });
    }
    this.end += bytes.length;
    this.next = last + 1;
    return ok(undefined);
  }

  /**
   * Closes the segment and begins the next one. Rejects, leaving the old one in use. What comes next is known here
   * alone: a batch may be durable and not yet acknowledged.
   */
  async rotate(): Promise<void> {
    this.file ??= await this.reopen();
    const next = await this.begin(this.next);
    const old = this.file;
    this.file = next;
    this.path = segmentPath(this.host.layout, this.next);
    this.end = 0;
    await old.close();
  }

  async close(): Promise<void> {
    // What was refused must not be found by the next to open, if it can be cut now.
    if (!this.file) await this.giveUp();
    const file = this.file;
    this.file = null;
    await file?.close();
  }

  private async begin(first: number): Promise<OpenFile> {
    const { files, layout } = this.host;
    const path = segmentPath(layout, first);
    const left = await files.stat(path);
    if (left && left.size > 0) throw new Error(`${path} is there already and is not empty`);
    const file = await files.open(path, left ? 'edit' : 'create');
    try {
      return await closingOnError(file, async () => {
        await file.sync();
        await files.syncFolder(layout.journal);
      });
    } catch (error) {
      // Writing goes on in the segment before it. Where this fails too, recovery knows the empty one for what it is.
      await removeIfThere(files, path).catch(() => undefined);
      throw error;
    }
  }

  private async reopen(): Promise<OpenFile> {
    const file = await this.host.files.open(this.path, 'edit');
    return closingOnError(file, async () => {
      await file.truncate(this.end);
      await file.sync();
    });
  }

  /** Leaves the descriptor and cuts the file now where that is possible, else before the next write. */
  private async giveUp(): Promise<void> {
    await this.file?.close().catch(() => undefined);
    this.file = null;
    try {
      if (await this.host.ours()) this.file = await this.reopen();
    } catch {
      this.file = null;
    }
  }
}

/** Gives the file back once `act` is done, or closes it where that fails. */
async function closingOnError(file: OpenFile, act: () => Promise<void>): Promise<OpenFile> {
  try {
    await act();
    return file;
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}
