import type { ArticleDraft } from '#common/formats/reading/draft';
import { inWords, readingLimits } from '#common/formats/reading/limits';
import { draftText } from '#common/formats/reading/pieces';
import type { LineEnds } from '#common/formats/reading/plain/paragraphs';
import type { PlainSource } from '#common/formats/reading/plain/read-plain';
import {
  binaryError,
  emptyError,
  tooLargeError,
  tooMuchTextError,
  unknownEncodingError,
  unreadKindError,
  type ReadError,
} from '#common/formats/reading/read-error';
import { err, ok, type Result } from '#common/result';
import { codePointLength } from '#common/text/code-points';
import { decodeBytes, type Decoded } from './decode';
import { formatByName, formatOf, type Format } from './media-type';
import { knownKindError, looksBinary, mailPageError, strangeCharacters } from './refuse-binary';

/** The bytes of one file to read as an article. */
export interface ReadInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string | undefined;
  /** An encoding the user chose instead of the one that was found. */
  readonly encoding?: string | undefined;
  /** For plain text: what single line ends mean, when the user says. */
  readonly lineEnds?: LineEnds | undefined;
  /** Reads words alone, without parsing: what is left when parsing took too long. The sentence says why. */
  readonly wordsOnly?: string | undefined;
}

/** What the clipboard or a text field held. */
export interface PastedInput {
  readonly text: string;
  readonly html?: string | undefined;
  /** What to call it in messages. */
  readonly name?: string | undefined;
}

/** Makes a draft of a text that was decoded, in the format that was found. */
export type ReadAs = (format: Format, text: string, input: ReadInput, decoded: Decoded) => ArticleDraft;

/** What the readers of lines are given. */
export function plainSource(format: Format, text: string, input: ReadInput, decoded: Decoded): PlainSource {
  const source = { name: input.name, mediaType: format.mediaType, encoding: decoded.encoding, text };
  return input.lineEnds === undefined ? source : { ...source, lineEnds: input.lineEnds };
}

function decodingWarnings(decoded: Decoded): string[] {
  const { used, because } = decoded.encoding;
  const warnings: string[] = [];
  const { unreadable } = decoded;
  if (unreadable > 0 && because !== 'valid UTF-8') {
    const places = unreadable === 1 ? 'One place' : `${inWords(unreadable)} places`;
    const shown = unreadable === 1 ? 'is' : 'are';
    warnings.push(
      `${places} could not be read as ${used} and ${shown} shown as \ufffd: try another encoding.`,
    );
  } else if (because === 'assumed') {
    warnings.push(`The encoding is a guess (${used}): if letters look wrong, choose another.`);
  }
  const strange = strangeCharacters(decoded.text);
  if (strange === 1) warnings.push('One control character was dropped.');
  if (strange > 1) warnings.push(`${inWords(strange)} control characters were dropped.`);
  return warnings;
}

/** A draft within the limits and with words, or the error that says it is not. */
export function checked(draft: ArticleDraft, bytes: number): Result<ArticleDraft, ReadError> {
  const text = draftText(draft);
  if (text.trim() === '') return err(emptyError(draft.name, bytes));
  const characters = codePointLength(text);
  return characters > readingLimits.textCharacters
    ? err(tooMuchTextError(draft.name, characters))
    : ok(draft);
}

/** Why bytes are refused before any decoding, or null. */
function refusal({ name, bytes }: ReadInput): ReadError | null {
  if (bytes.length === 0) return emptyError(name, 0);
  if (bytes.length > readingLimits.fileBytes) return tooLargeError(name, bytes.length);
  return knownKindError(name, bytes);
}

/**
 * All of reading a file but the reader of its format, which is given: so that a program that meets only plain texts
 * need not load what takes pages apart.
 */
export function readBytes(input: ReadInput, readAs: ReadAs): Result<ArticleDraft, ReadError> {
  const { name, bytes } = input;
  const refused = refusal(input);
  if (refused !== null) return err(refused);
  const isPage = formatByName(name, input.mediaType)?.reads !== 'markdown';
  const decoding = decodeBytes(bytes, { chosen: input.encoding, isPage });
  if (!decoding.ok) return err(unknownEncodingError(name, decoding.error));
  const decoded = decoding.value;
  const text = decoded.text;
  const head = text.slice(0, 10_000);
  const isRich = /^\s*\{\\rtf/.test(head);
  if (isRich)
    return err(unreadKindError(name, 'an RTF document', 'Save it as plain text (.txt) and import that.'));
  const mail = mailPageError(name, head);
  if (mail !== null) return err(mail);
  if (looksBinary(text)) return err(binaryError(name));
  const format = formatOf(name, input.mediaType, head);
  if (format.reads !== 'page') {
    const characters = codePointLength(text);
    if (characters > readingLimits.textCharacters) return err(tooMuchTextError(name, characters));
  }
  const draft = readAs(format, text, input, decoded);
  const renamed =
    format.reads === 'page' && formatByName(name)?.reads === 'text'
      ? ['It is a web page and was read as one.']
      : [];
  return checked(
    { ...draft, warnings: [...decodingWarnings(decoded), ...renamed, ...draft.warnings] },
    bytes.length,
  );
}
