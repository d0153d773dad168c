/** U+FEFF and the control characters that are no TAB, LF or CR: so put, found four times as fast as by a lookahead. */
const dropped = /[^\P{Cc}\t\n\r]|\uFEFF/gu;

/** What nothing below would change, known at a glance. */
const plain = /^[\t\n\x20-\x7e]*$/;

/**
 * Text as revisions store it: NFC (Unicode UAX 15), line ends LF, lone surrogates U+FFFD, and neither U+FEFF
 * nor control characters (C0, DEL, C1) other than TAB and LF.
 *
 * The order is what makes it idempotent. Surrogates go first, or taking out the character between two halves
 * would marry them. Removal comes before line ends, or CR NUL LF would leave two. Composition comes last,
 * since removal brings letters and their marks together, and it never yields a character taken out above.
 */
export function normaliseText(raw: string): string {
  if (plain.test(raw)) return raw;
  return raw
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(dropped, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}
