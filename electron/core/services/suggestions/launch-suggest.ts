import { Worker } from 'node:worker_threads';
import type { FoundEvent } from '#common/derive/suggest/found-event';
import { suggestLanguageOf } from '#common/derive/suggest/languages';
import { suggestEvents } from '#common/derive/suggest/suggest-events';
import { parseEdtf } from '#common/time/edtf';
import { proseLanguageOf } from '#common/time/prose/languages';
import { DateTagger } from '#common/time/prose/tag-dates';
import { createBlobs } from '#core/store/blobs';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';

/** An article whose sentences are to be read: by the hash of its text, its date as EDTF, its language (BCP 47). */
export interface SuggestJob {
  readonly folder: string;
  readonly text: string;
  readonly published: string | null;
  readonly language: string;
}

/** Finds the events an article's sentences tell of; null where its text cannot be read. */
export type LaunchSuggest = (job: SuggestJob) => Promise<FoundEvent[] | null>;

/** Reads in this thread. For the thread itself, for tests, and for tools without a window. */
export const suggestHere: LaunchSuggest = async ({ folder, text, published, language }) => {
  const blobs = createBlobs({
    files: nodeFiles,
    layout: layoutOf(folder),
    tempName: () => '',
    refusesWriting: () => 'suggesting only reads',
  });
  const read = await blobs.readText(text);
  if (!read.ok) return null;
  const date = published === null ? null : parseEdtf(published);
  const rules = suggestLanguageOf(language);
  if (rules === null) return [];
  const asked = { text: read.value.text, published: date?.ok === true ? date.value : null };
  return suggestEvents(asked, new DateTagger(proseLanguageOf(language)), rules);
};

/** Reads in a thread of its own, from the built worker file (`out/workers/suggest.js`), which then ends. */
export function threadSuggest(file: string | URL): LaunchSuggest {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: job });
      worker.once('message', resolve);
      worker.once('error', reject);
      // After its answer nothing waits for this any more.
      worker.once('exit', () => reject(new Error('the thread that reads sentences stopped')));
      worker.unref();
    });
}
