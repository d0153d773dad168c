import { Low, type Adapter } from 'lowdb';
import type { Change, ChangeDraft } from '#common/change/change';
import { err, ok, type Result } from '#common/result';
import type { LibraryId } from '#common/model/ids';
import type { IdSource } from '#common/model/uuid';
import { emptyLibrary, type LibraryData, type RecordReader } from '#common/model/library';
import type { BackupWork } from './backup/backup-jobs';
import { createBackups, type Backups } from './backup/backups';
import { makeBackup } from './backup/make-backup';
import type { BackupReason, Manifest } from './backup/manifest';
import { blobInBackups, rescueBlob } from './backup/rescue-blob';
import { createBlobs } from './blobs';
import { CommitQueue } from './commit-queue';
import { foldLibrary, packClosed } from './compact';
import type { Complete } from './complete';
import { readIncidents, type Incident } from './incidents';
import type { Journal } from './journal';
import type { Layout } from './layout';
import type { Blobs, CommitError, CompactError, Library, OpenReport } from './library';
import type { Lock } from './lock';
import type { StoreParts } from './parts';
import { reasonOf, troubleOf } from './reason';
import { Recent } from './recent';
import { recallChanges, searchJournal } from './recall';
import { countRecords, keptChanges, type Recovered } from './recover';
import { Turns } from './turns';

/** What a library is made live from. Without `writer` it is only read. */
export interface LiveParts {
  readonly layout: Layout;
  readonly parts: StoreParts;
  readonly complete: Complete;
  readonly recovered: Recovered;
  readonly id: LibraryId;
  readonly report: OpenReport;
  /** How many changes the journal may hold before it is folded by itself. */
  readonly compactAfter: number;
  readonly writer: { readonly journal: Journal; readonly lock: Lock } | null;
}

/** Names for temporary files that no other has: of one id, which is not made anew for each. */
function temporaryNames(ids: IdSource): () => string {
  let made = 0;
  let own: string | null = null;
  return () => {
    own ??= ids.next();
    return `${own}-${made++}`;
  };
}

/** Makes a recovered library live. */
export async function goLive(from: LiveParts): Promise<Library> {
  const library = new LiveLibrary(from);
  await library.load();
  return library;
}

/**
 * lowdb's `Low` holds the maps. Its adapter reads by recovery and writes by draining the queue to the journal: the
 * library as a whole is never serialised here.
 */
class LiveLibrary implements Library {
  readonly folder: string;
  readonly id: LibraryId;
  readonly person: string;
  readonly blobs: Blobs;
  readonly backups: Backups;
  readonly opened: OpenReport;
  private readonly low: Low<LibraryData>;
  private readonly queue: CommitQueue;
  private readonly recent: Recent;
  private readonly listeners = new Set<(change: Change) => void>();
  /** What writes to the journal takes turns: batches and the start of a new segment. */
  private readonly turns = new Turns();
  private state: 'open' | 'lost' | 'closed' = 'open';
  /** Changes since the snapshot was made, or since folding them was last tried. */
  private unfolded: number;
  private closing: Promise<void> | null = null;
  private recalled: Promise<void> | null = null;
  private compaction: Promise<Result<void, CompactError>> | null = null;
  /** What reads the files as a whole takes turns: compaction moves under a backup's hands what it copies. */
  private readonly longTurns = new Turns();

  constructor(private readonly from: LiveParts) {
    const { layout, parts, recovered } = from;
    this.folder = layout.folder;
    this.id = from.id;
    this.person = parts.person;
    this.opened = from.report;
    this.recent = new Recent(recovered.recent);
    this.unfolded = recovered.replayed;
    const adapter: Adapter<LibraryData> = {
      read: async () => recovered.data,
      write: () => this.queue.drain(),
    };
    this.low = new Low(adapter, emptyLibrary());
    this.queue = this.createQueue();
    this.backups = {
      ...createBackups(parts.files, layout, () => this.data),
      ...(parts.backups ? this.offThread(parts.backups) : {}),
      make: (why) => this.longTurns.take(() => this.runBackup(why)),
    };
    this.blobs = createBlobs({
      files: parts.files,
      layout,
      tempName: temporaryNames(parts.ids),
      refusesWriting: () => this.refusal()?.message ?? null,
      rescue: (path) =>
        this.writable ? rescueBlob(parts, layout, path) : blobInBackups(parts.files, layout, path),
    });
  }

  async load(): Promise<void> {
    await this.low.read();
  }

  get writable(): boolean {
    return this.from.writer !== null && this.state === 'open';
  }

  get data(): LibraryData {
    return this.low.data;
  }

  get head(): RecordReader {
    return this.queue.head;
  }

  get seq(): number {
    return this.queue.seq;
  }

  async commit(draft: ChangeDraft): Promise<Result<Change, CommitError>> {
    const refusal = this.refusal();
    if (refusal) return err(refusal);
    const added = this.queue.add(draft);
    if (!added.ok) return added;
    void this.low.write();
    return added.value;
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changesSince(seq: number): Change[] | null {
    return this.recent.since(seq, this.seq);
  }

  recentChanges(): readonly Change[] {
    return this.recent.all;
  }

  recall(): Promise<void> {
    this.recalled ??= this.longTurns.take(() => this.runRecall());
    return this.recalled;
  }

  async changesBefore(before: number, most: number): Promise<Change[]> {
    const kept = this.recent.all.filter(({ seq }) => seq < before).slice(-most);
    const first = kept[0]?.seq ?? before;
    if (kept.length >= most || first <= 1) return kept;
    const { parts, layout } = this.from;
    const older = await this.longTurns.take(() =>
      recallChanges(parts.files, layout, first, most - kept.length),
    );
    return [...older, ...kept];
  }

  async eachChange(words: string, onChange: (change: Change) => void): Promise<void> {
    const { parts, layout } = this.from;
    const last = this.seq;
    await this.longTurns.take(() =>
      searchJournal(parts.files, layout, words, (change) => {
        if (change.seq <= last) onChange(change);
      }),
    );
  }

  async flush(): Promise<void> {
    await this.low.write();
  }

  compact(): Promise<Result<void, CompactError>> {
    this.compaction ??= this.longTurns
      .take(() => this.runCompaction())
      .finally(() => {
        this.compaction = null;
      });
    return this.compaction;
  }

  incidents(): Promise<Incident[]> {
    return readIncidents(this.from.parts.files, this.from.layout);
  }

  close(): Promise<void> {
    this.closing ??= this.runClose();
    return this.closing;
  }

  private async runClose(): Promise<void> {
    this.state = 'closed';
    await this.flush();
    await this.longTurns.done();
    await this.turns.done();
    await this.from.writer?.journal.close();
    await this.from.writer?.lock.release();
    this.listeners.clear();
  }

  private createQueue(): CommitQueue {
    const { layout, parts, recovered, complete, writer } = this.from;
    const sink = {
      append: async (lines: Buffer, last: number) =>
        writer
          ? this.turns.take(() => writer.journal.append(lines, last))
          : err({ kind: 'not ours' as const, why: 'it was opened for reading' }),
    };
    return new CommitQueue({
      folder: layout.folder,
      parts,
      data: recovered.data,
      complete,
      sink,
      seq: recovered.seq,
      onAcknowledged: (change) => this.tell(change),
      onLost: () => {
        if (this.state === 'open') this.state = 'lost';
      },
    });
  }

  private refusal(): Extract<CommitError, { kind: 'read-only' | 'closed' }> | null {
    const { folder } = this;
    if (this.state === 'closed') {
      return { kind: 'closed', message: `The library in ${folder} is closed. Open it again to change it.` };
    }
    if (this.writable) return null;
    const why = this.opened.readOnlyBecause ?? 'it was opened for reading only';
    const lost = 'its files were taken over, changed or moved from outside; open it again to go on';
    const message = `The library in ${folder} cannot be changed because ${this.state === 'lost' ? lost : why}.`;
    return { kind: 'read-only', message };
  }

  /**
   * A journal as long as the library is large is folded, so that opening never takes much longer than reading the
   * records, and folding costs no more than writing did.
   */
  private foldWhenDue(): void {
    this.unfolded += 1;
    if (this.unfolded < this.from.compactAfter || this.unfolded < countRecords(this.data)) return;
    if (this.state === 'open') void this.compact();
  }

  private tell(change: Change): void {
    this.recent.add(change);
    this.foldWhenDue();
    for (const listener of [...this.listeners]) {
      try {
        listener(change);
      } catch (error) {
        // A listener's fault must not stop the others or the acknowledgement, nor stay unheard.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  private async runRecall(): Promise<void> {
    const { parts, layout } = this.from;
    const known = this.recent.all;
    const first = known[0]?.seq ?? this.seq + 1;
    if (first === 1 || known.length >= keptChanges) return;
    const most = keptChanges - known.length;
    this.recent.prepend(await recallChanges(parts.files, layout, first, most), first);
  }

  /** What reads a whole backup; nothing may be compacted meanwhile, for it reads the library's files too. */
  private offThread({ compare, restore }: BackupWork): Pick<Backups, 'compare' | 'restore'> {
    const { folder } = this;
    const tell = (error: unknown) =>
      err(`The backup could not be read because ${reasonOf(error)}. Try again, or choose another one.`);
    return {
      compare: async (id) => {
        await this.flush();
        return this.longTurns.take(() => compare(folder, id).catch(tell));
      },
      restore: (id, to) => this.longTurns.take(() => restore(folder, id, to).catch(tell)),
    };
  }

  private async runBackup(why: BackupReason): Promise<Result<Manifest, string>> {
    const refusal = this.refusal();
    const { writer, parts, layout } = this.from;
    if (refusal) return err(refusal.message);
    if (!writer) throw new Error('a library that is not written has no open segment');
    try {
      const open = await this.turns.take(async () => writer.journal.place);
      const request = { folder: layout.folder, at: parts.now(), why, seq: open.next - 1, open };
      return ok(
        await (parts.backups ? parts.backups.make(request) : makeBackup(parts.files, layout, request)),
      );
    } catch (error) {
      const { why: reason, remedy } = troubleOf(error);
      return err(
        `The library in ${layout.folder} could not be backed up because ${reason}. The library itself is as it was; ${remedy}, and it will be tried again.`,
      );
    }
  }

  private async runCompaction(): Promise<Result<void, CompactError>> {
    const refusal = this.refusal();
    const { writer, parts, layout } = this.from;
    if (refusal) return err(refusal);
    if (!writer) return ok(undefined);
    this.unfolded = 0;
    try {
      await this.turns.take(async () => {
        if (!writer.journal.empty) await writer.journal.rotate();
      });
      await (parts.fold ? parts.fold(layout.folder) : foldLibrary(parts.files, layout));
      await packClosed(parts.files, layout);
      return ok(undefined);
    } catch (error) {
      const message = `The library in ${layout.folder} could not be compacted because ${reasonOf(error)}. Nothing was lost; it will be tried again.`;
      return err({ kind: 'not-written', message });
    }
  }
}
