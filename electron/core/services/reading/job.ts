import type { ArticleDraft } from '#common/formats/reading/draft';
import type { ReadError } from '#common/formats/reading/read-error';
import type { Result } from '#common/result';
import type { PastedInput, ReadInput } from '#core/readers/read-bytes';

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
