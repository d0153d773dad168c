import { basename, join } from 'node:path';
import type { LibraryId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';
import { applyHealing, findHealing } from './backup/heal';
import { rescueBlob } from './backup/rescue-blob';
import { checkLibrary } from './check';
import { createComplete } from './complete';
import { stateOf } from './create-library';
import { makeDurableFolder } from './durable-folder';
import type { Files } from './files';
import type { Finding } from './finding';
import { Journal } from './journal';
import { layoutOf, segmentsAmong, type Layout } from './layout';
import { piecesOf } from './lines';
import type { OpenError } from './library';
import { takeLock } from './lock';
import { heldError, missingError, unavailableError } from './open-errors';
import type { StoreParts } from './parts';
import { countRecords, recover, type Recovered } from './recover';
import { writeSnapshot } from './snapshot';
import { removeIfThere, withFile, writeWhole } from './whole-file';

/** What a repair did. */
export interface RepairReport {
  /** The damage there was; empty when there was nothing to repair. */
  readonly damage: readonly Finding[];
  /** Where the damaged files are now; null when there was nothing to repair. */
  readonly keptIn: string | null;
  /** What could not be read from anywhere and is not in the repaired library. */
  readonly lost: readonly Finding[];
  /** Texts and originals put back from backups, as paths in the library. */
  readonly restored: readonly string[];
}

/**
 * Makes a library with a damaged snapshot or journal one that can be written again: from its whole history where
 * that is sound, else from all that can be read. Every damaged file is kept, in a folder of its own below
 * `recovered`. A backup that makes it whole without a change lost comes before both; texts and originals come back
 * from backups where one holds them.
 */
export async function repairLibrary(
  folder: string,
  parts: StoreParts,
): Promise<Result<RepairReport, OpenError>> {
  const layout = layoutOf(folder);
  try {
    const state = await stateOf(parts.files, layout);
    if (state !== 'library' && state !== 'headless') return err(missingError(folder));
    const lock = await takeLock(layout, parts, { takeOver: false, onSummon: () => undefined });
    if (!lock.ok) return err(heldError(folder, lock.error));
    try {
      const records = await repairRecords(layout, parts, state === 'headless');
      return ok({ ...records, restored: await restoreBlobs(layout, parts) });
    } finally {
      await lock.value.release();
    }
  } catch (error) {
    return err(unavailableError(folder, error));
  }
}

async function repairRecords(
  layout: Layout,
  parts: StoreParts,
  headless: boolean,
): Promise<Omit<RepairReport, 'restored'>> {
  const { files } = parts;
  const asItIs = headless ? null : await recover(files, layout, createComplete());
  if (asItIs && (asItIs.newer || asItIs.damage.length === 0)) return { damage: [], keptIn: null, lost: [] };
  const healing = await findHealing(files, layout, asItIs);
  if (healing) {
    const keptIn = await applyHealing(parts, layout, healing);
    return { damage: healing.damage, keptIn, lost: [] };
  }
  const best = await bestReading(files, layout, asItIs);
  const keptIn = join(layout.recovered, `damaged-${parts.ids.next()}`);
  const missing: Finding = {
    kind: 'snapshot',
    what: 'The snapshot is missing.',
    where: layout.snapshot,
    remedy: 'Nothing more is needed.',
  };
  await makeDurableFolder(files, keptIn);
  if (!headless) await copy(files, layout.snapshot, join(keptIn, basename(layout.snapshot)));
  const id = best.header?.library ?? parts.ids.next<LibraryId>();
  // From here on the new snapshot stands for all that was read; a crash in between leaves a library to repair again.
  const seq = Math.max(best.seq, asItIs?.seq ?? 0);
  await writeSnapshot(files, layout, id, seq, best.data);
  await beginAfter(files, layout, seq);
  await setAside(files, layout, seq + 1, keptIn);
  return { damage: asItIs?.damage ?? [missing], keptIn, lost: best.damage };
}

/** Puts back every text and original that is missing or damaged and that a backup holds. */
async function restoreBlobs(layout: Layout, parts: StoreParts): Promise<string[]> {
  const restored: string[] = [];
  const { damage } = await checkLibrary(layout.folder, parts.files);
  const broken = damage.filter(({ kind }) => kind === 'text' || kind === 'original');
  for (const path of new Set(broken.map(({ where }) => where))) {
    if (await rescueBlob(parts, layout, path)) restored.push(path);
  }
  return restored;
}

/** The history where it is whole, else whichever reading gives more records. */
async function bestReading(files: Files, layout: Layout, asItIs: Recovered | null): Promise<Recovered> {
  const fromHistory = await recover(files, layout, createComplete(), { fromHistory: true });
  if (!asItIs || fromHistory.damage.length === 0) return fromHistory;
  return countRecords(fromHistory.data) > countRecords(asItIs.data) ? fromHistory : asItIs;
}

async function beginAfter(files: Files, layout: Layout, seq: number): Promise<void> {
  const journal = await Journal.open(files, layout, async () => true, { first: seq + 1 });
  await journal.close();
}

/** Moves the segments before `first` to where the damaged files are kept: the new snapshot holds what they say. */
async function setAside(files: Files, layout: Layout, first: number, keptIn: string): Promise<void> {
  for (const segment of segmentsAmong(layout, await files.list(layout.journal))) {
    if (segment.first < first) await files.rename(segment.path, join(keptIn, basename(segment.path)));
  }
  await files.syncFolder(keptIn);
  await files.syncFolder(layout.journal);
}

async function copy(files: Files, from: string, to: string): Promise<void> {
  await removeIfThere(files, to);
  await withFile(files, from, (source) =>
    writeWhole(files, to, `${to}.new`, async (target) => {
      let at = 0;
      for await (const piece of piecesOf(source)) {
        await target.write(piece, at);
        at += piece.length;
      }
    }),
  );
}
