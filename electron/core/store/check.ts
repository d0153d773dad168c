import { mendLibrary, type Mending } from '#common/mend/mend-library';
import { schemaVersion } from '#common/migrate/migrations';
import { emptyLibrary, parseRecord, type LibraryData } from '#common/model/library';
import { checkDates } from './check-dates';
import { checkIds } from './check-ids';
import { checkJournal } from './check-journal';
import { checkOriginals } from './check-originals';
import { checkReferences } from './check-references';
import { checkTexts } from './check-texts';
import { codeOf, type Files } from './files';
import type { Finding, Findings } from './finding';
import { layoutOf, type Layout } from './layout';
import { nodeFiles } from './node-files';
import { reasonOf } from './reason';
import { recover } from './recover';
import { riskOfPlace } from './risk-of-place';

export type { Finding } from './finding';

/** What is wrong with a library (`damage`) and what is only worth knowing (`notices`). */
export interface CheckReport {
  readonly damage: readonly Finding[];
  readonly notices: readonly Finding[];
}

/**
 * Examines a whole library: hash of the snapshot, checksums and order of the journal, every record against its
 * schema, every reference, every blob. Changes and locks nothing, so it also runs beside a writer. What cannot be
 * read at all is a finding, never an error.
 */
export async function checkLibrary(folder: string, files: Files = nodeFiles): Promise<CheckReport> {
  const { damage, notices } = await examineLibrary(folder, files);
  return { damage, notices };
}

/** The same, with how the records that are at odds can be mended. */
export async function examineLibrary(
  folder: string,
  files: Files,
): Promise<CheckReport & { mending: Mending }> {
  const layout = layoutOf(folder);
  const findings: Findings = { damage: [], notices: [] };
  let mending: Mending = { ops: [], mends: [] };
  try {
    const data = await checkFiles(files, layout, findings);
    checkIds(data, findings);
    checkReferences(data, findings);
    checkDates(data, findings);
    const misplaced = await checkTexts(files, layout, data, findings);
    mending = mendLibrary(data, misplaced);
    await checkOriginals(files, layout, data, findings);
    await checkPlace(folder, findings);
  } catch (error) {
    findings.damage.push({
      kind: 'unreadable',
      what: `The library could not be examined to the end because ${reasonOf(error)}.`,
      where: folder,
      remedy: 'Check the disk and the folder’s rights and run check again.',
    });
  }
  return { ...findings, mending };
}

async function checkPlace(folder: string, findings: Findings): Promise<void> {
  const what = await riskOfPlace(folder);
  const remedy = 'Close Throughline and move the folder, if you can.';
  if (what !== null) findings.notices.push({ kind: 'place', what, where: folder, remedy });
}

/** Snapshot and journal. Returns the records they give. */
async function checkFiles(files: Files, layout: Layout, findings: Findings): Promise<LibraryData> {
  try {
    const read = await recover(files, layout, parseRecord);
    const schema = read.header?.schema ?? schemaVersion;
    if (schema < schemaVersion && !read.newer) {
      const what = `The library is of an earlier version (schema ${schema}; this program’s is ${schemaVersion}).`;
      const remedy = 'Nothing needs doing: it is brought up to date, after a backup, when it is next opened.';
      findings.notices.push({ kind: 'older', what, where: layout.snapshot, remedy });
    }
    if (read.newer) {
      const what = `The library was written by a newer version of Throughline (format ${read.header?.format}, schema ${read.header?.schema}).`;
      const remedy = 'Update Throughline to examine it fully.';
      findings.notices.push({ kind: 'newer', what, where: layout.snapshot, remedy });
    }
    findings.damage.push(...read.damage);
    await checkJournal(files, layout, read, findings);
    return read.data;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    findings.damage.push({
      kind: 'missing',
      what: 'There is no library here: library.jsonl is missing.',
      where: layout.snapshot,
      remedy: 'Name a library’s folder, or restore this one from a backup.',
    });
    return emptyLibrary();
  }
}
