import { basename, join } from 'node:path';
import { schemaVersion } from '#common/migrate/migrations';
import type { LibraryId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';
import { applyHealing, findHealing } from './backup/heal';
import { blobInBackups, rescueBlob } from './backup/rescue-blob';
import { checkJournal } from './check-journal';
import { examineLibrary, type CheckReport } from './check';
import { createComplete } from './complete';
import { CopyAside } from './copy-aside';
import { stateOf } from './create-library';
import { makeDurableFolder } from './durable-folder';
import type { Files } from './files';
import type { Finding, Findings } from './finding';
import { Journal } from './journal';
import type { Origin } from './journal-line';
import { layoutOf, segmentsAmong, type Layout, type Segment } from './layout';
import { piecesOf } from './lines';
import type { OpenError } from './library';
import { mendRecords, type Mended } from './mend-records';
import { takeLock } from './lock';
import { heldError, missingError, unavailableError } from './open-errors';
import type { StoreParts } from './parts';
import { countRecords, recover, type Recovered } from './recover';
import { writeSnapshot } from './snapshot';
import { removeIfThere, withFile, writeWhole } from './whole-file';

/** What a repair did. */
export interface RepairReport extends Mended {
  /** Where the snapshot and journal are as they were before; null when nothing was changed. */
  readonly before: string | null;
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
 * `recovered`, and a copy of snapshot and journal is made before anything is changed. A backup that makes it whole
 * without a change lost comes before both; texts and originals come back from backups where one holds them. Records at
 * odds with one another or with their texts are mended last, where that is no guess: a backup and one undoable change.
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
    const aside = new CopyAside(parts, layout);
    let files: Awaited<ReturnType<typeof repairFiles>>;
    try {
      files = await repairFiles(layout, parts, aside, state === 'headless');
    } finally {
      await lock.value.release();
    }
    const { mending, ...repaired } = files;
    const mended = await mendRecords(folder, parts, mending);
    return mended.ok ? ok({ ...repaired, before: aside.folder, ...mended.value }) : mended;
  } catch (error) {
    return err(unavailableError(folder, error));
  }
}

async function repairFiles(layout: Layout, parts: StoreParts, aside: CopyAside, headless: boolean) {
  const { folder } = layout;
  const records = await repairRecords(layout, parts, aside, headless);
  const examined = await examineLibrary(folder, parts.files);
  const restored = await restoreBlobs(layout, parts, aside, examined);
  // A text that came back may bear out what was found at odds with it.
  const { mending } = restored.length > 0 ? await examineLibrary(folder, parts.files) : examined;
  return { ...records, restored, mending };
}

type RecordsReport = Pick<RepairReport, 'damage' | 'keptIn' | 'lost'>;
const nothing: RecordsReport = { damage: [], keptIn: null, lost: [] };

async function repairRecords(
  layout: Layout,
  parts: StoreParts,
  aside: CopyAside,
  headless: boolean,
): Promise<RecordsReport> {
  const { files } = parts;
  const asItIs = headless ? null : await recover(files, layout, createComplete());
  if (asItIs?.newer === true) return nothing;
  if (asItIs?.damage.length === 0) return repairHistory(layout, parts, aside, asItIs);
  await aside.make();
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
  const id = best.library ?? parts.ids.next<LibraryId>();
  // From here on the new snapshot stands for all that was read; a crash in between leaves a library to repair again.
  const seq = Math.max(best.seq, asItIs?.seq ?? 0);
  await writeSnapshot(files, layout, id, seq, best.data);
  await makeDurableFolder(files, layout.journal);
  const foreign = best.damage.filter(isForeign).map(({ where }) => where);
  await setAside(files, layout, keptIn, ({ path }) => foreign.includes(path));
  await beginAfter(files, layout, { library: id, schema: schemaVersion }, seq);
  await setAside(files, layout, keptIn, ({ first }) => first <= seq);
  const lost = best.damage.filter((finding) => !isForeign(finding));
  return { damage: asItIs?.damage ?? [missing], keptIn, lost };
}

/**
 * Mends what the snapshot has long taken in, and only the history needs: from a backup where one holds it, else by
 * setting the damaged segments aside, so that what is missing is said to be and new damage can be told from old.
 */
async function repairHistory(
  layout: Layout,
  parts: StoreParts,
  aside: CopyAside,
  read: Recovered,
): Promise<RecordsReport> {
  const { files } = parts;
  const { damage }: Findings = await journalFindings(files, layout, read);
  const segments = segmentsAmong(layout, await files.list(layout.journal));
  const broken = segments.filter(({ path }, at) => {
    const takenIn = (segments[at + 1]?.first ?? Infinity) <= (read.header?.seq ?? 0) + 1;
    return takenIn && damage.some(({ where }) => where === path || where.startsWith(`${path},`));
  });
  if (broken.length === 0) return nothing;
  await aside.make();
  const healing = await findHealing(files, layout, { ...read, damage });
  if (healing) return { damage, keptIn: await applyHealing(parts, layout, healing), lost: [] };
  const keptIn = join(layout.recovered, `damaged-${parts.ids.next()}`);
  await makeDurableFolder(files, keptIn);
  await setAside(files, layout, keptIn, ({ path }) => broken.some((each) => each.path === path));
  const lost = broken.map(({ path }) => ({
    kind: 'history',
    what: 'What it told of the history. The records are not affected.',
    where: path,
    remedy: 'Nothing more is needed.',
  }));
  return { damage, keptIn, lost };
}

async function journalFindings(files: Files, layout: Layout, read: Recovered): Promise<Findings> {
  const findings: Findings = { damage: [], notices: [] };
  await checkJournal(files, layout, read, findings);
  return findings;
}

/** Puts back every text and original that is missing or damaged and that a backup holds. */
async function restoreBlobs(
  layout: Layout,
  parts: StoreParts,
  aside: CopyAside,
  { damage }: CheckReport,
): Promise<string[]> {
  const restored: string[] = [];
  const broken = damage.filter(({ kind }) => kind === 'text' || kind === 'original');
  for (const path of new Set(broken.map(({ where }) => where))) {
    if (!(await blobInBackups(parts.files, layout, path))) continue;
    await aside.make();
    if (await rescueBlob(parts, layout, path)) restored.push(path);
  }
  return restored;
}

/** The history where it is whole, else whichever reading gives more records. */
async function bestReading(files: Files, layout: Layout, asItIs: Recovered | null): Promise<Recovered> {
  const fromHistory = await recover(files, layout, createComplete(), { fromHistory: true });
  if (!asItIs || isWhole(fromHistory, asItIs)) return fromHistory;
  return countRecords(fromHistory.data) > countRecords(asItIs.data) ? fromHistory : asItIs;
}

/**
 * Whether a history holds all that the snapshot took in: one without a fault may still end before it, or be lost. Where
 * the snapshot no longer says how far it goes, how many records each gives tells.
 */
function isWhole(history: Recovered, asItIs: Recovered): boolean {
  if (history.damage.length > 0) return false;
  if (asItIs.header) return history.seq >= asItIs.header.seq;
  return countRecords(history.data) >= countRecords(asItIs.data);
}

function isForeign({ kind }: Finding): boolean {
  return kind === 'foreign journal';
}

async function beginAfter(files: Files, layout: Layout, origin: Origin, seq: number): Promise<void> {
  const journal = await Journal.open({ files, layout, origin, ours: async () => true }, { first: seq + 1 });
  await journal.close();
}

/** Moves segments to where the damaged files are kept: the new snapshot holds what ours say. */
async function setAside(
  files: Files,
  layout: Layout,
  keptIn: string,
  which: (segment: Segment) => boolean,
): Promise<void> {
  for (const segment of segmentsAmong(layout, await files.list(layout.journal))) {
    if (which(segment)) await files.rename(segment.path, join(keptIn, basename(segment.path)));
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
