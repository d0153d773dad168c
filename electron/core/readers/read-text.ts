import { readPlain } from '#common/formats/reading/plain/read-plain';
import type { ArticleDraft } from '#common/formats/reading/draft';
import type { ReadError } from '#common/formats/reading/read-error';
import type { Result } from '#common/result';
import { plainSource, readBytes, type ReadInput } from './read-bytes';

/**
 * Reads a file of plain text as `readArticleNow` does, without loading the readers of other formats: they are much,
 * and most texts are plain. Only for what can be nothing else; anything else throws.
 */
export function readTextNow(input: ReadInput): Result<ArticleDraft, ReadError> {
  return readBytes(input, (format, text, from, decoded) => {
    if (format.reads !== 'text') throw new Error(`${from.name} is no plain text`);
    return readPlain(plainSource(format, text, from, decoded));
  });
}
