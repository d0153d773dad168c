import { put } from '#common/change/build';
import type { Op } from '#common/change/op';
import { finish } from '#common/formats/reading/pieces';
import type { GroupId } from '#common/model/ids';
import type { Collection } from '#common/model/library';
import { err, ok, type Result } from '#common/result';
import { readArticle } from '#core/readers/read-article';
import { openLibrary, type Library } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { newArticle } from '../import/new-article';
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
 * Makes the sample library in a folder that is new or empty: its articles go through the same reading and
 * cleaning as any import, its records have the same ids every time. Errors are sentences.
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
  const { data, files } = sampleSource();
  const records = new SampleRecords(data);
  const at = new Date(Date.parse(data.clock)).toISOString();
  const ops: Op[] = [];
  for (const entry of data.articles) {
    const bytes = new TextEncoder().encode(files.get(entry.file) ?? '');
    const draft = await readArticle({ name: entry.file, bytes });
    if (!draft.ok) return err(draft.error.message);
    const finished = finish(draft.value);
    const original = await library.blobs.putOriginal(bytes);
    const text = await library.blobs.putText({ doc: finished.doc, text: finished.text });
    if (!original.ok) return err(original.error.message);
    if (!text.ok) return err(text.error.message);
    const { name, mediaType } = draft.value;
    const file = { sha256: original.value, name, mediaType, role: 'original' as const };
    const record = newArticle(draft.value, finished, { ids: parts.ids, at, files: [file], text: text.value });
    ops.push(put('articles', records.article(entry, { record, text: finished.text })));
  }
  ops.push(
    ...data.tags.map((entry, rank) => put('tags', records.tag(entry, rank))),
    ...data.relations.map((entry) => put('relations', records.relation(entry))),
    ...data.annotations.map((entry) => put('annotations', records.annotation(entry))),
    ...data.events.map((entry) => put('events', records.event(entry))),
    ...data.evidence.map((entry) => put('evidence', records.evidence(entry))),
    ...data.notes.map((entry) => put('notes', records.note(entry))),
  );
  const change = await library.commit({
    label: 'sample library',
    group: records.id<GroupId>('group/sample'),
    ops,
  });
  if (!change.ok) return err(change.error.message);
  return ok(countOf(ops));
}

function countOf(ops: readonly Op[]): SampleCounts {
  const counts: SampleCounts = {};
  for (const op of ops) counts[op.in] = (counts[op.in] ?? 0) + 1;
  return counts;
}
