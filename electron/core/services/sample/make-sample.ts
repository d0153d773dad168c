import type { Op } from '#common/change/op';
import type { GroupId } from '#common/model/ids';
import type { Collection } from '#common/model/library';
import { err, ok, type Result } from '#common/result';
import { openLibrary, type Library } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { sampleOps } from './sample-ops';
import { SampleRecords } from './sample-records';
import { sampleSource } from './sample-source';

/** How many records of each collection a new sample holds. */
export type SampleCounts = Partial<Record<Collection, number>>;

/** Where a newcomer begins: the note that leads through the sample, and beside it the article it speaks of first. */
export function sampleStart(): { readonly note: string; readonly article: string } {
  const records = new SampleRecords(sampleSource().data);
  return { note: records.id('note/start'), article: records.id('article/s2') };
}

/**
 * Makes the sample library in a folder that is new or empty; its records have the same ids every time. Errors are
 * sentences.
 */
export async function makeSample(folder: string, parts: StoreParts): Promise<Result<SampleCounts, string>> {
  const opened = await openLibrary(folder, parts, { create: true });
  if (!opened.ok) return err(opened.error.message);
  const library = opened.value;
  try {
    if (library.seq > 0) return err(`“${folder}” holds a library already. Name a new or empty folder.`);
    const filled = await fill(library, parts);
    // Folded into the snapshot it is where the library begins, not an act that the first Undo would take back.
    if (filled.ok) await library.compact();
    return filled;
  } finally {
    await library.close();
  }
}

async function fill(library: Library, parts: StoreParts): Promise<Result<SampleCounts, string>> {
  const ops = await sampleOps(library, parts);
  if (!ops.ok) return ops;
  const { data } = sampleSource();
  const group = new SampleRecords(data).id<GroupId>('group/sample');
  const change = await library.commit({ label: 'sample library', group, ops: ops.value });
  if (!change.ok) return err(change.error.message);
  return ok(countOf(ops.value));
}

function countOf(ops: readonly Op[]): SampleCounts {
  const counts: SampleCounts = {};
  for (const op of ops) counts[op.in] = (counts[op.in] ?? 0) + 1;
  return counts;
}
