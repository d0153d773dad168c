import type { ArticleDraft } from '#common/formats/reading/draft';
import { failedError, type ReadError } from '#common/formats/reading/read-error';
import { err, type Result } from '#common/result';
import { readArticleNow, readPasted, type PastedInput, type ReadInput } from '#core/readers/read-article';

/** One text to read: a file's bytes, or what was pasted. */
export type ReadJob =
  | { readonly kind: 'file'; readonly input: ReadInput }
  | { readonly kind: 'pasted'; readonly input: PastedInput };

export type ReadAnswer = Result<ArticleDraft, ReadError>;

/** What a reader's thread says once, when it has loaded. */
export const readerReady = 'ready';
export type ReaderReady = typeof readerReady;

/** What a job is called in messages. */
export function jobName(job: ReadJob): string {
  return job.input.name ?? 'Pasted text';
}

/**
 * Does one job in this thread. A reader that throws has met a page nobody thought of: that is told as a failure
 * of this one file, so that the others of an import go on.
 */
export function doJob(job: ReadJob): ReadAnswer {
  try {
    return job.kind === 'file' ? readArticleNow(job.input) : readPasted(job.input);
  } catch (error) {
    const why = `reading it failed (${error instanceof Error ? error.message : String(error)})`;
    return err(failedError(jobName(job), why));
  }
}
