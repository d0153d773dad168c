import { basename, join } from 'node:path';
import { applyOps, settle } from '#common/change/apply';
import { schemaVersion } from '#common/migrate/migrations';
import { emptyLibrary, type AnyRecord } from '#common/model/library';
import { asItStands } from '#core/store/bring-up-to-date';
import { completeTouched, createComplete, type Complete } from '#core/store/complete';
import { copyDurably } from '#core/store/copy-aside';
import { makeDurableFolder } from '#core/store/durable-folder';
import type { Files } from '#core/store/files';
import type { Finding } from '#core/store/finding';
import { isEmpty, listSegments, segmentPath, type Layout, type Segment } from '#core/store/layout';
import type { StoreParts } from '#core/store/parts';
import { keptChanges, readerOf, type Recovered } from '#core/store/recover';
import { readSnapshot, type SnapshotHeader, writeSnapshot } from '#core/store/snapshot';
import { removeIfThere, writeWhole } from '#core/store/whole-file';
import { JournalLines } from './journal-lines';
import { backupView } from './mapped-files';
import { listBackups, type Manifest } from './manifest';

/** A damaged library made whole from a backup and its own journal: every change up to the last one found. */
export interface Healing {
  readonly backup: Manifest;
  readonly recovered: Recovered;
  readonly damage: readonly Finding[];
  /** The segments that must be written again, with the lines they should hold; `path` is null where it is missing. */
  readonly segments: readonly {
    readonly first: number;
    readonly path: string | null;
    readonly bytes: Buffer;
  }[];
  readonly snapshotDamaged: boolean;
}

const missingSnapshot = (layout: Layout): Finding => ({
  kind: 'snapshot',
  what: 'The snapshot is missing.',
  where: layout.snapshot,
  remedy: 'Nothing more is needed.',
});

/** How many backups are tried, newest first. */
const tried = 5;

/**
 * Looks for a backup that makes a damaged library whole, without a change lost; null where none does. `asItIs` is
 * what was read of it, null where its snapshot is missing. Writes nothing.
 */
export async function findHealing(
  files: Files,
  layout: Layout,
  asItIs: Recovered | null,
): Promise<Healing | null> {
  if (asItIs?.newer) return null;
  // What the library's own journal held there is not known, so nobody can say that nothing is lost.
  if (asItIs?.damage.some(({ kind }) => kind === 'foreign journal') === true) return null;
  const damage = asItIs ? asItIs.damage : [missingSnapshot(layout)];
  const id = asItIs?.header?.library;
  const backups = (await listBackups(files, layout)).filter(({ library }) => !id || library === id);
  const complete = createComplete();
  for (const backup of backups.toReversed().slice(0, tried)) {
    const attempt = new Attempt(files, layout, backup, damage, complete);
    const healing = await attempt.run();
    if (healing) return healing;
  }
  return null;
}

/** All segments but those that hold nothing: where one begins in vain, the one before it goes on. */
async function filledSegments(files: Files, layout: Layout): Promise<Segment[]> {
  const filled: Segment[] = [];
  for (const segment of await listSegments(files, layout)) {
    if (segment.packed || !(await isEmpty(files, segment))) filled.push(segment);
  }
  return filled;
}

class Attempt {
  private readonly lines = new JournalLines();
  private readonly data = emptyLibrary();
  private schema = schemaVersion;

  constructor(
    private readonly files: Files,
    private readonly layout: Layout,
    private readonly backup: Manifest,
    private readonly damage: readonly Finding[],
    private readonly complete: Complete,
  ) {}

  async run(): Promise<Healing | null> {
    const { files, layout, backup } = this;
    const view = backupView(files, layout, backup);
    const live = await filledSegments(files, layout);
    const kept = await filledSegments(view.files, view.layout);
    for (const segment of live) await this.lines.add(files, segment);
    for (const segment of kept) await this.lines.add(view.files, segment);
    if (this.lines.differ) return null;
    const snapshotDamaged = this.damage.some(({ kind }) => kind !== 'journal line');
    const header = await (snapshotDamaged ? this.read(view.files, view.layout) : this.read(files, layout));
    if (!header) return null;
    const seq = Math.max(header.seq, this.lines.last, backup.seq);
    if (!this.replay(header.seq, seq)) return null;
    const segments = this.rewritten(live, kept, seq);
    return segments && this.healing(header, seq, segments, snapshotDamaged);
  }

  private healing(
    header: SnapshotHeader,
    seq: number,
    segments: Healing['segments'],
    snapshotDamaged: boolean,
  ): Healing {
    const { backup, damage, data } = this;
    const from = Math.max(header.seq, seq - keptChanges);
    const recent = Array.from({ length: seq - from }, (_, index) => this.lines.get(from + index + 1)?.change);
    const recovered: Recovered = {
      header,
      data,
      seq,
      replayed: seq - header.seq,
      journalBytes: 0,
      recent: recent.filter((change) => change !== undefined),
      open: null,
      damage: [],
      newer: false,
      library: header.library,
      schema: this.schema,
      upgrades: [],
    };
    return { backup, recovered, damage, segments, snapshotDamaged };
  }

  /** Fills the maps from a snapshot; null where it is not sound. */
  private async read(files: Files, layout: Layout): Promise<SnapshotHeader | null> {
    let sound = true;
    const { header, faults } = await readSnapshot(files, layout, (collection, record, _line, first) => {
      this.schema = first?.schema ?? schemaVersion;
      const whole = this.completeNow()(collection, record);
      if (whole.ok) (this.data[collection] as Map<string, AnyRecord>).set(whole.value.id, whole.value);
      else sound = false;
    }).catch(() => ({ header: null, faults: [] }));
    this.schema = header?.schema ?? schemaVersion;
    return sound && faults.length === 0 ? header : null;
  }

  /** Records of an older version are brought up to date only once the library is whole. */
  private completeNow(): Complete {
    return this.schema < schemaVersion ? asItStands : this.complete;
  }

  /** Whether every change after `folded` up to `last` is there and applies. */
  private replay(folded: number, last: number): boolean {
    const reader = readerOf(this.data);
    for (let seq = folded + 1; seq <= last; seq++) {
      const line = this.lines.get(seq);
      const touched = line && applyOps(reader, line.change.ops);
      this.schema = Math.max(this.schema, line?.change.schema ?? 0);
      const whole = touched?.ok && completeTouched(touched.value, this.completeNow());
      if (!whole || !whole.ok) return false;
      settle(this.data, whole.value);
    }
    return true;
  }

  /** The damaged and the missing segments with their lines; null where lines of one are nowhere. */
  private rewritten(live: Segment[], kept: Segment[], last: number): Healing['segments'] | null {
    const firsts = [...new Set([...live, ...kept].map(({ first }) => first))].sort((a, b) => a - b);
    const segments: { first: number; path: string | null; bytes: Buffer }[] = [];
    for (const [index, first] of firsts.entries()) {
      const there = live.find((segment) => segment.first === first);
      if (there && !this.damage.some(({ where }) => where.startsWith(there.path))) continue;
      const bytes = this.linesFrom(first, (firsts[index + 1] ?? last + 1) - 1);
      if (!bytes) return null;
      segments.push({ first, path: there?.path ?? null, bytes });
    }
    return segments;
  }

  private linesFrom(first: number, last: number): Buffer | null {
    const parts: Buffer[] = [];
    for (let seq = first; seq <= last; seq++) {
      const line = this.lines.get(seq);
      if (!line) return null;
      parts.push(line.bytes, Buffer.from('\n'));
    }
    return Buffer.concat(parts);
  }
}

/**
 * Writes what a healing found, a file at a time and each whole, after the damaged ones are safe in a folder of their
 * own below `recovered`; returns that folder. Stopped anywhere, it leaves a library that can be healed again.
 */
export async function applyHealing(parts: StoreParts, layout: Layout, healing: Healing): Promise<string> {
  const { files } = parts;
  const keptIn = join(layout.recovered, `damaged-${parts.ids.next()}`);
  await makeDurableFolder(files, keptIn);
  if (healing.snapshotDamaged) await keep(files, layout.snapshot, keptIn);
  for (const { path } of healing.segments) if (path !== null) await keep(files, path, keptIn);
  await files.syncFolder(keptIn);
  await makeDurableFolder(files, layout.journal);
  for (const { first, path, bytes } of healing.segments) {
    const plain = segmentPath(layout, first);
    await writeWhole(files, plain, `${plain}.new`, (file) => file.write(bytes, 0));
    if (path !== null && path !== plain) await removeIfThere(files, path);
  }
  const { header, seq, data, schema } = healing.recovered;
  if (healing.snapshotDamaged && header)
    await writeSnapshot(files, layout, header.library, seq, data, schema);
  return keptIn;
}

async function keep(files: Files, path: string, folder: string): Promise<void> {
  if (!(await files.stat(path))) return;
  await copyDurably(files, path, join(folder, basename(path)));
}

/** What a healing did, in words for the user; `data` is whole again. */
export function healingWords({ backup, damage }: Healing): string {
  const what = damage.some(({ kind }) => kind !== 'journal line')
    ? 'The record of everything'
    : 'The journal';
  const when = backup.at.slice(0, 16).replace('T', ' at ');
  return `${what} in this library was damaged; it was made whole again from the backup of ${when} UTC and the journal. No change is missing.`;
}
