import { createGunzip } from 'node:zlib';
import { applyOps, settle } from '#common/change/apply';
import type { Change } from '#common/change/change';
import { firstSchema, schemaVersion } from '#common/migrate/migrations';
import type { LibraryId } from '#common/model/ids';
import {
  collections,
  emptyLibrary,
  type AnyRecord,
  type Collection,
  type LibraryData,
  type RecordReader,
} from '#common/model/library';
import { asItStands, bringUpToDate, type Upgrade } from './bring-up-to-date';
import { completeTouched, type Complete } from './complete';
import { codeOf, type Files } from './files';
import type { Finding } from './finding';
import { decodeLine } from './journal-line';
import { formatVersion, isEmpty, listSegments, type Layout, type Segment } from './layout';
import { piecesOf, readLines, through } from './lines';
import { reasonOf } from './reason';
import { readSnapshot, type SnapshotHeader } from './snapshot';
import { withFile } from './whole-file';

/** A library as its files say it is. Reading changes nothing on disk. */
export interface Recovered {
  readonly header: SnapshotHeader | null;
  /** Whose it is, by its snapshot or else its journal; null where neither says. */
  readonly library: LibraryId | null;
  readonly data: LibraryData;
  /** The last change found. */
  readonly seq: number;
  readonly replayed: number;
  readonly journalBytes: number;
  /** The newest changes replayed, oldest first. */
  readonly recent: Change[];
  /** The segment new changes go to and the end of its last good line in bytes; null where one must be begun. */
  readonly open: { readonly segment: Segment; readonly end: number; readonly size: number } | null;
  readonly damage: Finding[];
  /** Written by a newer program: shown, never written. */
  readonly newer: boolean;
  /** The version of the records on disk, after the last change found. */
  readonly schema: number;
  /** What has brought the records up to this program's version, in memory alone. */
  readonly upgrades: readonly Upgrade[];
}

const known: ReadonlySet<string> = new Set(collections);

/** How many recent changes are kept in memory, for windows that fell behind and for undo. */
export const keptChanges = 5000;

const fromBackup =
  'Keep this folder as it is and restore the library from a backup, or run check with --repair.';

/** Gives read access to plain maps. */
export function readerOf(data: LibraryData): RecordReader {
  return { get: (collection, id) => data[collection].get(id) };
}

/** How many records a library holds. */
export function countRecords(data: LibraryData): number {
  return Object.values(data).reduce((sum, map) => sum + map.size, 0);
}

/** What of a library is read. */
export interface RecoverOptions {
  /** Leaves out the segment that is being written. */
  readonly closedOnly?: boolean;
  /** Takes no record from the snapshot and replays the whole history instead. */
  readonly fromHistory?: boolean;
}

/**
 * Reads snapshot and journal. Runs beside a writer: an unfinished last line is not looked at, and when compaction
 * moves files away meanwhile it begins again. Rejects with the system's error when files cannot be read.
 */
export async function recover(
  files: Files,
  layout: Layout,
  complete: Complete,
  options: RecoverOptions = {},
): Promise<Recovered> {
  for (let attempt = 1; ; attempt++) {
    try {
      const read = new Recovery(files, layout, complete, options);
      await read.run();
      if (attempt < 4 && read.gap) continue;
      await read.bringUpToDate();
      return read.result();
    } catch (error) {
      if (attempt >= 4 || codeOf(error) !== 'ENOENT' || !(await files.stat(layout.snapshot))) throw error;
    }
  }
}

/** A segment that another library's journal got into this one's folder. */
export function foreignJournal({ path }: Segment): Finding {
  return {
    kind: 'foreign journal',
    what: 'This part of the journal is of another library, so nothing of it was taken in.',
    where: path,
    remedy:
      'Put the library’s own file back if it was replaced, or run check with --repair, which sets this one aside.',
  };
}

class Recovery {
  /** Changes are missing: damage, unless a writer moved them under our hands. */
  gap = false;
  private header: SnapshotHeader | null = null;
  private readonly data = emptyLibrary();
  private readonly reader = readerOf(this.data);
  /** The last change the snapshot holds, and the last one read. */
  private folded = 0;
  private seq = 0;
  private replayed = 0;
  private journalBytes = 0;
  private recent: Change[] = [];
  private open: Recovered['open'] = null;
  private readonly damage: Finding[] = [];
  private newer = false;
  private library: LibraryId | null = null;
  /** The version of the records as read so far; older ones are taken as they stand until all are there. */
  private schema = firstSchema;
  private tookAsTheyStood = false;
  private upgrades: readonly Upgrade[] = [];

  constructor(
    private readonly files: Files,
    private readonly layout: Layout,
    private readonly complete: Complete,
    private readonly options: RecoverOptions,
  ) {}

  async run(): Promise<void> {
    if (this.options.fromHistory) await this.headerOnly();
    else await this.snapshot();
    const segments = await listSegments(this.files, this.layout);
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1];
      if (next ? next.first <= this.folded + 1 : this.options.closedOnly) continue;
      const unused = next && !next.packed && (await isEmpty(this.files, next)) ? next.first : null;
      await this.segment(segment, next === undefined, unused);
      // Writing went on here after the next one had been begun in vain.
      if (unused !== null && this.open) return;
    }
  }

  result(): Recovered {
    const { header, library, data, seq, replayed, journalBytes, open, damage, newer, schema, upgrades } =
      this;
    const recent = this.recent.slice(-keptChanges);
    return {
      header,
      library,
      data,
      seq,
      replayed,
      journalBytes,
      recent,
      open,
      damage,
      newer,
      schema,
      upgrades,
    };
  }

  /** Brings the records of an older version up to this program's, in memory. */
  async bringUpToDate(): Promise<void> {
    if (this.newer || !this.tookAsTheyStood) return;
    const { files, layout, data, schema, complete } = this;
    try {
      const { upgrades, misfits } = await bringUpToDate(files, layout, data, schema, complete);
      this.upgrades = upgrades;
      for (const { collection, id, why } of misfits)
        this.damage.push(this.finding('record', `The record ${id} of ${collection} does not fit: ${why}`, 0));
    } catch (error) {
      this.damage.push({
        kind: 'upgrade',
        what: `It could not be brought up to date: ${reasonOf(error)}.`,
        where: layout.folder,
        remedy: 'Nothing was changed. Check the disk and open it again.',
      });
    }
  }

  /** How records are taken: those of an older version as they stand. */
  private completeNow(): Complete {
    if (this.schema >= schemaVersion) return this.complete;
    this.tookAsTheyStood = true;
    return asItStands;
  }

  private async snapshot(): Promise<void> {
    const misfits: Finding[] = [];
    const { header, faults } = await readSnapshot(
      this.files,
      this.layout,
      (collection, record, line, header) => {
        this.schema = header?.schema ?? schemaVersion;
        const whole = this.completeNow()(collection, record);
        if (whole.ok) this.take(collection, whole.value, line, misfits);
        else
          misfits.push(
            this.finding('record', `A record of ${collection} does not fit: ${whole.error}`, line),
          );
      },
    );
    this.header = header;
    this.library = header?.library ?? null;
    this.schema = header?.schema ?? schemaVersion;
    this.folded = this.seq = header?.seq ?? 0;
    this.newer = header !== null && (header.format > formatVersion || header.schema > schemaVersion);
    for (const fault of faults) {
      // What a newer program calls a record need not look like one of ours; the hash holds for every version.
      if (this.newer && fault.line > 0) continue;
      this.damage.push(this.finding('snapshot', `The snapshot is damaged: ${fault.why}.`, fault.line));
    }
    if (!this.newer) this.damage.push(...misfits);
  }

  private take(collection: Collection, record: AnyRecord, line: number, misfits: Finding[]): void {
    const records = this.data[collection] as Map<string, AnyRecord>;
    const { size } = records;
    records.set(record.id, record);
    if (records.size > size) return;
    misfits.push(
      this.finding(
        'duplicate',
        `The record ${record.id} of ${collection} is there twice; this is the later.`,
        line,
      ),
    );
  }

  /** Whose library it is, where that can still be read. */
  private async headerOnly(): Promise<void> {
    if (!(await this.files.stat(this.layout.snapshot))) return;
    this.header = (await readSnapshot(this.files, this.layout, () => undefined)).header;
    this.library = this.header?.library ?? null;
  }

  private finding(kind: string, what: string, line: number): Finding {
    const where = line > 0 ? `${this.layout.snapshot}, line ${line}` : this.layout.snapshot;
    return { kind, what, where, remedy: fromBackup };
  }

  /** `unused` is the first change of an empty segment that follows, null where none does. */
  private async segment(segment: Segment, last: boolean, unused: number | null): Promise<void> {
    const bad: { line: number; at: number; why: string }[] = [];
    const report = (): void => {
      for (const { line, why } of bad.splice(0)) this.lineDamage(segment, line, `it is unreadable: ${why}`);
    };
    let end = 0;
    let line = 0;
    let foreign = false;
    const size = await this.readSegment(segment, (bytes, at) => {
      line += 1;
      if (foreign) return;
      const change = decodeLine(bytes);
      if (change.ok && this.isForeign(change.value)) {
        foreign = true;
        this.damage.push(foreignJournal(segment));
        return;
      }
      if (!change.ok) {
        bad.push({ line, at, why: change.error });
        return;
      }
      const skipped = bad.length;
      report();
      end = at + bytes.length + 1;
      this.replay(segment, line, change.value, skipped);
    });
    this.journalBytes += size;
    if (foreign) return;
    const tail = end < size ? 1 : 0;
    const current = last || (unused !== null && unused <= this.seq + tail);
    if (current && !segment.packed) this.open = { segment, end, size };
    else if (end < size || bad.length > 0) {
      if (bad.length === 0) bad.push({ line: line + 1, at: end, why: 'it is cut off' });
      report();
    }
  }

  /** Returns the size of the segment, unpacked. */
  private async readSegment(segment: Segment, onLine: (line: Buffer, at: number) => void): Promise<number> {
    let size = 0;
    const read = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
      const counted = async function* (): AsyncGenerator<Buffer> {
        for await (const piece of pieces) {
          size += piece.length;
          yield piece;
        }
      };
      await readLines(counted(), onLine);
    };
    await withFile(this.files, segment.path, async (file) => {
      if (!segment.packed) return read(piecesOf(file));
      try {
        await through(piecesOf(file), createGunzip(), read);
      } catch (error) {
        if (!codeOf(error).startsWith('Z_')) throw error;
        this.lineDamage(segment, 0, 'the compressed file is damaged');
      }
    });
    return size;
  }

  /** Whether a line says that its segment is of another library; whose this one is may be known only from there. */
  private isForeign({ library }: Change): boolean {
    if (library === undefined) return false;
    this.library ??= library;
    return library !== this.library;
  }

  private replay(segment: Segment, line: number, change: Change, skipped: number): void {
    if (change.seq <= this.folded) return;
    const missing = change.seq - this.seq - 1;
    if (missing < 0) {
      this.lineDamage(segment, line, `change ${change.seq} comes twice`);
      return;
    }
    if (missing > skipped) {
      this.gap = true;
      this.lineDamage(segment, line, `${missing} changes before it are missing`);
    }
    this.seq = change.seq;
    this.schema = Math.max(this.schema, change.schema ?? 0);
    if (this.schema > schemaVersion) this.newer = true;
    this.replayed += 1;
    this.recent.push(change);
    if (this.recent.length >= 2 * keptChanges) this.recent = this.recent.slice(-keptChanges);
    // A newer program may know more kinds of records; what it says of ours still counts.
    const ops = change.ops.filter((op) => known.has(op.in));
    if (ops.length < change.ops.length && !this.newer) {
      this.lineDamage(segment, line, 'it names a kind of record that is not known');
    }
    const touched = applyOps(this.reader, ops);
    const whole = touched.ok ? completeTouched(touched.value, this.completeNow()) : touched;
    if (whole.ok) settle(this.data, whole.value);
    else if (!this.newer) {
      const why = typeof whole.error === 'string' ? whole.error : `${whole.error.id} ${whole.error.reason}`;
      this.lineDamage(segment, line, `it cannot be replayed (${why})`);
    }
  }

  private lineDamage(segment: Segment, line: number, why: string): void {
    this.damage.push({
      kind: 'journal line',
      what: `A line of the journal is damaged: ${why}.`,
      where: line > 0 ? `${segment.path}, line ${line}` : segment.path,
      remedy: fromBackup,
    });
  }
}
