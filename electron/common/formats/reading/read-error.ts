import { inWords, readingLimits, sizeInWords } from './limits';

export type ReadErrorCode =
  | 'empty'
  | 'binary'
  | 'not read yet'
  | 'too large'
  | 'too much text'
  | 'cannot open'
  | 'unknown encoding'
  | 'cancelled'
  | 'failed';

/** Why a file did not become an article: `message` is whole sentences that name it, say why, and what to do. */
export interface ReadError {
  readonly code: ReadErrorCode;
  readonly name: string;
  readonly message: string;
}

function error(code: ReadErrorCode, name: string, message: string): ReadError {
  return { code, name, message };
}

/** The file holds no bytes, or nothing that is text once read. */
export function emptyError(name: string, bytes: number): ReadError {
  const what = bytes === 0 ? 'is empty (0 bytes)' : 'holds no text';
  return error('empty', name, `“${name}” ${what}. Check that it was saved completely and try again.`);
}

/** The bytes are no text in any encoding we know. */
export function binaryError(name: string): ReadError {
  const why = 'it holds data that is not text';
  const next =
    'Save or copy its words as plain text, Markdown or a web page (.txt, .md, .html) and import that';
  return error('binary', name, `“${name}” was not imported: ${why}. ${next}.`);
}

/** The bytes are of a known kind that has no reader (yet); `advice` is a sentence about that kind. */
export function unreadKindError(name: string, kind: string, advice: string): ReadError {
  return error(
    'not read yet',
    name,
    `“${name}” was not imported: it is ${kind}, which is not read yet. ${advice}`,
  );
}

/** The file is over the limit of bytes. */
export function tooLargeError(name: string, bytes: number): ReadError {
  const limit = sizeInWords(readingLimits.fileBytes);
  const why = `it is ${sizeInWords(bytes)}, and files up to ${limit} are read`;
  return error('too large', name, `“${name}” was not imported: ${why}. Split it and import the parts.`);
}

/** The text is over the limit of characters; `characters` counts code points. */
export function tooMuchTextError(name: string, characters: number): ReadError {
  const limit = inWords(readingLimits.textCharacters);
  const why = `it holds ${inWords(characters)} characters, and texts up to ${limit} are read`;
  return error('too much text', name, `“${name}” was not imported: ${why}. Split it and import the parts.`);
}

/** The system would not give us the bytes; `why` is a clause without a full stop. */
export function cannotOpenError(name: string, why: string): ReadError {
  return error('cannot open', name, `“${name}” could not be read: ${why}.`);
}

/** The caller asked for an encoding that does not exist here. */
export function unknownEncodingError(name: string, encoding: string): ReadError {
  const next = 'Choose another, such as utf-8 or windows-1252';
  return error(
    'unknown encoding',
    name,
    `“${name}” was not read: the encoding “${encoding}” is not known. ${next}.`,
  );
}

/** The user stopped it. */
export function cancelledError(name: string): ReadError {
  return error('cancelled', name, `“${name}” was not imported: reading it was cancelled.`);
}

/** Reading failed even in the simplest way; `why` is a clause without a full stop. */
export function failedError(name: string, why: string): ReadError {
  const next = 'Save its words as plain text (.txt) and import that';
  return error('failed', name, `“${name}” was not imported: ${why}. ${next}.`);
}
