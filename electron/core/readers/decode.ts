import { TextDecoder } from 'node:util';
import { err, ok, type Result } from '#common/result';
import type { EncodingReason, UsedEncoding } from '#common/formats/reading/draft';
import { decodeWindows1252 } from '#common/formats/reading/windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: UsedEncoding;
  /** Places where the bytes were no valid text in that encoding; U+FFFD stands there. */
  readonly unreadable: number;
}

export interface DecodeOptions {
  /** An encoding the user chose (any WHATWG label); nothing else is then tried. */
  readonly chosen?: string | undefined;
  /** Whether the bytes are a page, which may declare its encoding. */
  readonly isPage?: boolean;
}

const sampleBytes = 4096;

function decoderFor(label: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: false });
  } catch {
    return null;
  }
}

/** Decodes as the label says, bad bytes as U+FFFD; null when no such encoding is known. */
function decodeAs(bytes: Uint8Array, label: string, because: EncodingReason): Decoded | null {
  const decoder = decoderFor(label, false);
  if (decoder === null) return null;
  const used = decoder.encoding;
  const text = used === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  return { text, encoding: { used, because }, unreadable: text.split('\ufffd').length - 1 };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * UTF-16 without a mark shows by the zero halves of its Latin letters, spaces and line ends: many on one side
 * of the pairs, hardly any on the other. Such bytes are valid UTF-8 too, as letters with NULs between them,
 * which no text has: hence this is asked first.
 */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  let [even, odd] = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd >= pairs * 0.2 && even <= pairs * 0.02) return 'utf-16le';
  return even >= pairs * 0.2 && odd <= pairs * 0.02 ? 'utf-16be' : null;
}

/** Made once, for making one costs more than most articles: it keeps nothing from one text to the next. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function utf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = strictUtf8.decode(bytes);
    return { text, encoding: { used: 'utf-8', because: 'valid UTF-8' }, unreadable: 0 };
  } catch {
    return null;
  }
}

/** The encoding a page names in its first bytes: `<meta charset>`, the older http-equiv form, or an XML head. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, sampleBytes));
  const [, label] =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    [];
  // A page that can be read far enough to find this is not in UTF-16 (HTML, 13.2.3.2).
  return label === undefined ? null : /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/**
 * Turns bytes into text: byte order mark, else UTF-8 if it decodes without error, else UTF-16 by its zero
 * bytes, else what the page declares, else Windows-1252. A byte order mark is not part of the text. Fails, with
 * the label, only when the chosen encoding is unknown.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Result<Decoded, string> {
  if (options.chosen !== undefined) {
    const chosen = decodeAs(bytes, options.chosen, 'chosen by you');
    return chosen === null ? err(options.chosen) : ok(chosen);
  }
  const mark = byteOrderMark(bytes);
  const marked = mark === null ? null : decodeAs(bytes, mark, 'byte order mark');
  if (marked !== null) return ok(marked);
  const zeros = utf16ByZeros(bytes);
  const wide = zeros === null ? null : decodeAs(bytes, zeros, 'zero bytes');
  if (wide !== null) return ok(wide);
  const plain = utf8(bytes);
  if (plain !== null) return ok(plain);
  const label = options.isPage === true ? declaredEncoding(bytes) : null;
  const declared = label === null ? null : decodeAs(bytes, label, 'declared by the page');
  if (declared !== null) return ok(declared);
  const assumed: UsedEncoding = { used: 'windows-1252', because: 'assumed' };
  return ok({ text: decodeWindows1252(bytes), encoding: assumed, unreadable: 0 });
}
