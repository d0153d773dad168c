import { unreadKindError, type ReadError } from '#common/formats/reading/read-error';

interface Known {
  readonly kind: string;
  readonly advice: string;
  readonly at?: number;
  readonly bytes: readonly number[];
}

const keep = 'Keep the file as the original beside it';
const pasteIt = `Open it, copy its text and paste it as an article. ${keep}.`;
const picture =
  'If there are words in the picture, type or paste them as an article and keep the picture beside it.';
const unpack = 'Unpack it and import the files inside.';
const notArticle = 'It holds no article. Check that this is the file you meant.';

function ascii(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}

function known(kind: string, advice: string, bytes: readonly number[] | string, at = 0): Known {
  return { kind, advice, bytes: typeof bytes === 'string' ? ascii(bytes) : bytes, at };
}

/** First bytes of kinds that researchers are likely to drop here. Those that could begin a text need more below. */
const kinds: readonly Known[] = [
  known('a PDF', pasteIt, '%PDF-'),
  known('an RTF document', 'Save it as plain text (.txt) in a word processor and import that.', '{\\rtf'),
  known('an older Office document', pasteIt, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  known('a PNG picture', picture, [0x89, 0x50, 0x4e, 0x47]),
  known('a JPEG picture', picture, [0xff, 0xd8, 0xff]),
  known('a GIF picture', picture, 'GIF87a'),
  known('a GIF picture', picture, 'GIF89a'),
  known('a TIFF picture', picture, [0x49, 0x49, 0x2a, 0x00]),
  known('a TIFF picture', picture, [0x4d, 0x4d, 0x00, 0x2a]),
  known('a WebP picture', picture, 'WEBP', 8),
  known('a film or a HEIC picture', notArticle, 'ftyp', 4),
  known('a gzip archive', unpack, [0x1f, 0x8b]),
  known('a 7-Zip archive', unpack, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  known('a RAR archive', unpack, 'Rar!\u001a'),
  known('an XZ archive', unpack, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  known('a program', notArticle, [0x7f, 0x45, 0x4c, 0x46]),
  known('a program', notArticle, [0xcf, 0xfa, 0xed, 0xfe]),
  known('a database', notArticle, 'SQLite format 3\u0000'),
  known('a sound recording', 'Import its transcript as text and keep the recording beside it.', 'ID3'),
];

const zipKinds: readonly [RegExp, string][] = [
  [/\.docx?$/i, 'a Word document'],
  [/\.od[ts]$/i, 'an OpenDocument file'],
  [/\.epub$/i, 'an EPUB book'],
  [/\.(?:xlsx|pptx)$/i, 'an Office document'],
];

function startsWith(bytes: Uint8Array, pattern: readonly number[], at = 0): boolean {
  return bytes.length >= at + pattern.length && pattern.every((byte, i) => bytes[at + i] === byte);
}

function zipError(name: string): ReadError {
  const kind = zipKinds.find(([ending]) => ending.test(name))?.[1];
  return kind === undefined
    ? unreadKindError(name, 'a ZIP archive', unpack)
    : unreadKindError(name, kind, pasteIt);
}

/** The message for a file whose first bytes tell that it is no text, or null. */
export function knownKindError(name: string, bytes: Uint8Array): ReadError | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return zipError(name);
  // "MZ" may begin a text; a program has NULs right behind it.
  const isProgram = startsWith(bytes, ascii('MZ')) && bytes.subarray(0, 64).includes(0);
  if (isProgram) return unreadKindError(name, 'a program', notArticle);
  const found = kinds.find((kind) => startsWith(bytes, kind.bytes, kind.at));
  if (found === undefined || (found.kind === 'a sound recording' && !bytes.subarray(0, 16).includes(0)))
    return null;
  return unreadKindError(name, found.kind, found.advice);
}

/** The message for a saved page in MHTML, which is text but not one anybody wrote, or null. `head` is its start. */
export function mailPageError(name: string, head: string): ReadError | null {
  const isMail = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/i.test(
    head.replace(/\r\n?/g, '\n'),
  );
  if (!isMail) return null;
  return unreadKindError(
    name,
    'a page saved as one MHTML file',
    'Save the page again as “HTML only” (.html) and import that.',
  );
}

/** A character that no text needs: controls but tabs, line ends and form feeds, and what Unicode calls none. */
function isStrange(unit: number): boolean {
  const isSpace = unit >= 0x09 && unit <= 0x0d;
  return (unit < 0x20 && !isSpace) || unit === 0x7f || unit === 0xfffe || unit === 0xffff;
}

/** How many control characters a text holds that reading will drop; line ends and tabs are not among them. */
export function strangeCharacters(text: string): number {
  if (/^[\t-\r\x20-\x7e]*$/.test(text)) return 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isStrange(text.charCodeAt(i))) count++;
  return count;
}

/**
 * Whether decoded text is not text after all: more than a stray control character. The limit leaves room for
 * the odd NUL of a damaged file.
 */
export function looksBinary(text: string): boolean {
  const sample = text.length <= 200_000 ? text : text.slice(0, 100_000) + text.slice(-100_000);
  const strange = strangeCharacters(sample);
  return strange > 3 && strange > sample.length * 0.002;
}
