import { schemaVersion } from '#common/migrate/migrations';
import { err, ok, type Result } from '#common/result';
import { createComplete, type Complete } from './complete';
import { sweepTemps } from './blobs';
import { createIn, stateOf } from './create-library';
import { makeDurableFolder } from './durable-folder';
import { codeOf } from './files';
import { keepTail } from './keep-tail';
import { Journal } from './journal';
import { formatVersion, layoutOf, type Layout } from './layout';
import type { Library, OpenError, OpenReport } from './library';
import { goLive } from './live-library';
import { takeLock, type Lock } from './lock';
import {
  headerlessError,
  headlessError,
  heldError,
  missingError,
  occupiedError,
  unavailableError,
} from './open-errors';
import type { StoreParts } from './parts';
import { reasonOf } from './reason';
import { countRecords, type Recovered } from './recover';
import { hasBackups, recoverOrHeal } from './recover-or-heal';
import { upgradeLibrary } from './upgrade';

export type { Library, OpenError } from './library';

export interface OpenOptions {
  /** true (the default) takes the lock; false reads without one, also while another program writes. */
  readonly write?: boolean | undefined;
  /** Makes the library where the folder is new or empty. */
  readonly create?: boolean | undefined;
  /** Takes the library from another host that has been silent for five minutes. Only ever the user's decision. */
  readonly takeOver?: boolean | undefined;
  /** How many changes the journal may hold before it is folded in the background; 10,000 unless given. */
  readonly compactAfter?: number | undefined;
  /** A second start handed these files over to this owner. */
  readonly onSummon?: ((files: string[]) => void) | undefined;
}

/** Folding takes about as long as opening does, so it should be rare; and so many lines are replayed in no time. */
const compactAfter = 10_000;

/**
 * Opens the library in `folder`. A damaged library, or one of a newer program, opens for reading even when writing
 * was asked for: `opened` says why. Errors name the folder, the reason and what to do.
 */
export async function openLibrary(
  folder: string,
  parts: StoreParts,
  options: OpenOptions = {},
): Promise<Result<Library, OpenError>> {
  const layout = layoutOf(folder);
  try {
    const refusal = await prepare(layout, parts, options);
    if (refusal) return err(refusal);
    if (options.write === false) return await openToRead(layout, parts);
    return await openToWrite(layout, parts, options).catch((error: unknown) => {
      if (!isOnlyReadable(error, folder)) throw error;
      return openToRead(layout, parts, whyOnlyRead(error));
    });
  } catch (error) {
    return err(unavailableError(folder, error));
  }
}

/** Hands files to the program that holds the library in `folder`; false where none that can be reached does. */
export { summon } from './summon';

/** Looks at the folder before anything is made or locked in it. */
async function prepare(layout: Layout, parts: StoreParts, options: OpenOptions): Promise<OpenError | null> {
  const { folder } = layout;
  const state = await stateOf(parts.files, layout);
  if (state === 'library') return null;
  // A backup may give back what is missing.
  if (state === 'headless') return (await hasBackups(parts.files, layout)) ? null : headlessError(folder);
  if (!options.create || options.write === false) return missingError(folder);
  if (state !== 'blank') return occupiedError(folder, state === 'file');
  await makeDurableFolder(parts.files, folder);
  return null;
}

/** How a system says that a folder can be read and not be written. */
const mayOnlyRead: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);

function isOnlyReadable(error: unknown, folder: string): boolean {
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  const within = typeof path !== 'string' || path.startsWith(folder);
  return mayOnlyRead.has(codeOf(error)) && within;
}

function whyOnlyRead(error: unknown): string {
  return `nothing can be written in its folder, because ${reasonOf(error)}; give yourself the right to write there, or copy the folder to another disk and open the copy`;
}

async function openToRead(
  layout: Layout,
  parts: StoreParts,
  readOnlyBecause: string | null = null,
): Promise<Result<Library, OpenError>> {
  const complete = createComplete();
  const { recovered, mended } = await recoverOrHeal(parts, layout, complete, 'read');
  if (!recovered?.header) return err(unreadableError(layout.folder, recovered));
  const report = reportOf(recovered, { mended, readOnlyBecause });
  const id = recovered.header.library;
  return ok(await goLive({ layout, parts, complete, recovered, id, report, compactAfter, writer: null }));
}

async function openToWrite(
  layout: Layout,
  parts: StoreParts,
  options: OpenOptions,
): Promise<Result<Library, OpenError>> {
  const lock = await takeLock(layout, parts, {
    takeOver: options.takeOver ?? false,
    onSummon: options.onSummon ?? (() => undefined),
  });
  if (!lock.ok) return err(heldError(layout.folder, lock.error));
  try {
    const opened = await openLocked(layout, parts, lock.value, options.compactAfter ?? compactAfter);
    if (!opened.ok || !opened.value.writable) await lock.value.release();
    return opened;
  } catch (error) {
    await lock.value.release().catch(() => undefined);
    throw error;
  }
}

async function openLocked(
  layout: Layout,
  parts: StoreParts,
  lock: Lock,
  compactAfter: number,
): Promise<Result<Library, OpenError>> {
  // Another program may have made the library while we waited for the lock.
  if ((await stateOf(parts.files, layout)) === 'blank') await createIn(parts, layout);
  const complete: Complete = createComplete();
  const { recovered, mended } = await recoverOrHeal(parts, layout, complete, 'write');
  if (!recovered?.header) return err(unreadableError(layout.folder, recovered));
  const { header } = recovered;
  const common = { layout, parts, complete, id: header.library, compactAfter };
  const readOnly = async (readOnlyBecause: string): Promise<Result<Library, OpenError>> => {
    const report = reportOf(recovered, { readOnlyBecause, mended });
    return ok(await goLive({ ...common, recovered, report, writer: null }));
  };
  const reason = whyReadOnly(recovered);
  if (reason !== null) return readOnly(reason);
  await sweepTemps(parts.files, layout);
  // Archives and version control lose empty folders.
  await makeDurableFolder(parts.files, layout.journal);
  const keptAs = await keepTail(parts, layout, recovered);
  const next = recovered.seq + 1;
  const at = recovered.open ? { ...recovered.open, next } : { first: next };
  const origin = { library: header.library, schema: schemaVersion };
  const host = { files: parts.files, layout, origin, ours: askedOften(parts, lock) };
  const journal = await Journal.open(host, at);
  const writer = { journal, lock };
  const report = reportOf(recovered, { keptAs, mended });
  if (header.schema === schemaVersion) return ok(await goLive({ ...common, recovered, report, writer }));
  const done = await upgradeLibrary(parts, layout, { ...recovered, header }, journal);
  if (!done.ok) {
    await journal.close();
    return readOnly(
      `it must be brought up to date before it can be changed, and that was not possible because ${done.error}; mend that and open it again`,
    );
  }
  const { upgraded } = done.value;
  return ok(
    await goLive({ ...common, recovered: done.value.recovered, report: { ...report, upgraded }, writer }),
  );
}

function unreadableError(folder: string, recovered: Recovered | null): OpenError {
  return recovered ? headerlessError(folder) : headlessError(folder);
}

/**
 * Whether the lock is ours, asked again when a second has passed. Nobody takes it from an owner that answers or was
 * heard of in the last minutes, so only one that slept can lose it, and for it more than a second has passed.
 */
function askedOften(parts: StoreParts, lock: Lock): () => Promise<boolean> {
  let asked = -Infinity;
  let ours = true;
  return async () => {
    const now = parts.now();
    if (ours && Math.abs(now - asked) < 1000) return true;
    ours = await lock.stillOurs();
    asked = now;
    return ours;
  };
}

function whyReadOnly({ newer, header, schema, damage }: Recovered): string | null {
  if (newer) {
    const theirs = `format ${header?.format}, schema ${Math.max(schema, header?.schema ?? 0)}`;
    return `it was written by a newer version of Throughline (${theirs}; this one knows ${formatVersion} and ${schemaVersion}); update Throughline to change it`;
  }
  const [first] = damage;
  if (first?.kind === 'upgrade') return `it was made by an earlier version. ${first.what} ${first.remedy}`;
  return first
    ? `it is damaged (${first.where}: ${first.what}) and writing could make that worse; ${first.remedy}`
    : null;
}

function reportOf(
  recovered: Recovered,
  {
    mended,
    keptAs = null,
    readOnlyBecause = null,
  }: Pick<OpenReport, 'mended'> & { keptAs?: string | null; readOnlyBecause?: string | null },
): OpenReport {
  const { data, replayed, journalBytes, damage, open } = recovered;
  const tail = open ? open.size - open.end : 0;
  return {
    records: countRecords(data),
    replayed,
    journalBytes,
    torn: tail > 0 ? { bytes: tail, keptAs } : null,
    damage,
    mended,
    upgraded: null,
    readOnlyBecause,
  };
}
