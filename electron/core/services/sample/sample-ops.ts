import { put } from '#common/change/build';
import type { Op } from '#common/change/op';
import { wordsKey } from '#common/formats/reading/fingerprint';
import { finish } from '#common/formats/reading/pieces';
import { err, ok, type Result } from '#common/result';
import type { Library } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { newArticle } from '../import/new-article';
import { SampleRecords } from './sample-records';
import { sampleSource } from './sample-source';
import { tourBlocks } from './tour-note';

/**
 * The ops that fill an empty library with the sample. Its articles go through the same reading and cleaning as every
 * import, and their files and texts are stored by this; its records have the same ids every time. Errors are sentences.
 */
export async function sampleOps(
  { blobs }: Pick<Library, 'blobs'>,
  { ids }: Pick<StoreParts, 'ids'>,
): Promise<Result<Op[], string>> {
  // Reading is the heaviest part of the program: loaded where a sample is made, not at every start.
  const { readArticle } = await import('#core/readers/read-article');
  const { data, tour, files } = sampleSource();
  const records = new SampleRecords(data);
  const at = new Date(Date.parse(data.clock)).toISOString();
  const ops: Op[] = [];
  for (const entry of data.articles) {
    const bytes = new TextEncoder().encode(files.get(entry.file) ?? '');
    const draft = await readArticle({ name: entry.file, bytes });
    if (!draft.ok) return err(draft.error.message);
    const finished = finish(draft.value);
    const original = await blobs.putOriginal(bytes);
    const text = await blobs.putText({ doc: finished.doc, text: finished.text });
    if (!original.ok) return err(original.error.message);
    if (!text.ok) return err(text.error.message);
    const { name, mediaType, fields } = draft.value;
    const file = { sha256: original.value, name, mediaType, role: 'original' as const };
    const record = newArticle(
      { fields, cleaning: finished.cleaning, words: wordsKey(finished.text) },
      { ids, at, files: [file], text: text.value },
    );
    ops.push(put('articles', records.article(entry, { record, text: finished.text })));
  }
  ops.push(
    ...data.tags.map((entry, rank) => put('tags', records.tag(entry, rank))),
    ...data.relations.map((entry) => put('relations', records.relation(entry))),
    ...data.annotations.map((entry) => put('annotations', records.annotation(entry))),
    ...data.events.map((entry) => put('events', records.event(entry))),
    ...data.evidence.map((entry) => put('evidence', records.evidence(entry))),
    ...data.aside.map((entry) => put('rulings', records.aside(entry))),
    put('notes', records.note('note/start', tour.title, tourBlocks(tour))),
  );
  return ok(ops);
}
