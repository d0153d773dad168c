import type { ArticleDraft } from '#common/formats/reading/draft';
import { readingLimits } from '#common/formats/reading/limits';
import { readPlain } from '#common/formats/reading/plain/read-plain';
import { tooLargeError, tooMuchTextError, type ReadError } from '#common/formats/reading/read-error';
import { err, type Result } from '#common/result';
import { codePointLength } from '#common/text/code-points';
import type { Decoded } from './decode';
import { readFragment, readHtml, readPageAsText } from './html/read-html';
import type { Format } from './media-type';
import { checked, plainSource, readBytes, type PastedInput, type ReadInput } from './read-bytes';
import { readMarkdown } from './read-markdown';

function readAs(format: Format, text: string, input: ReadInput, decoded: Decoded): ArticleDraft {
  if (format.reads === 'page') {
    const { name } = input;
    const page = { name, mediaType: format.mediaType, encoding: decoded.encoding, html: text };
    return input.wordsOnly === undefined ? readHtml(page) : readPageAsText(page, input.wordsOnly);
  }
  const plain = plainSource(format, text, input, decoded);
  if (input.wordsOnly === undefined)
    return format.reads === 'markdown' ? readMarkdown(plain) : readPlain(plain);
  const draft = readPlain(plain);
  return { ...draft, warnings: [input.wordsOnly, ...draft.warnings] };
}

/** The whole of reading a file, in this thread and without a limit of time: the pool adds both. */
export function readArticleNow(input: ReadInput): Result<ArticleDraft, ReadError> {
  return readBytes(input, readAs);
}

/**
 * Reads one file into a draft: bytes to text, the reader its name or content asks for, cleaning, limits. Never
 * throws for what a file holds; what cannot be read is a `ReadError` whose message the user can act on.
 */
export function readArticle(input: ReadInput): Promise<Result<ArticleDraft, ReadError>> {
  return Promise.resolve().then(() => readArticleNow(input));
}

/** Reads pasted text: its rich form when that has words and is within the limits, else the plain one. */
export function readPasted(input: PastedInput): Result<ArticleDraft, ReadError> {
  const name = input.name ?? 'Pasted text';
  const encoding = { used: 'utf-8', because: 'already text' } as const;
  const bytes = Math.max(input.text.length, input.html?.length ?? 0);
  if (bytes > readingLimits.fileBytes) return err(tooLargeError(name, bytes));
  const rich = input.html ? readFragment({ name, mediaType: 'text/html', html: input.html, encoding }) : null;
  if (rich !== null) return checked(rich, bytes);
  const characters = codePointLength(input.text);
  if (characters > readingLimits.textCharacters) return err(tooMuchTextError(name, characters));
  return checked(readPlain({ name, mediaType: 'text/plain', text: input.text, encoding }), bytes);
}
