/*
 * Whether the line ends of a plain text are paragraphs or only the right edge of someone's screen. Asked of
 * the whole text at once: a program that breaks lines at a width breaks all of them.
 */

const ends = /[.!?:;…。！？]["'”’»)\]]*$/u;
const noSpaces = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** UTF-16 units that the next line's first word would have needed, its space included. */
function firstStep(line: string): number {
  const text = line.trimStart();
  return noSpaces.test(text) ? 1 : 1 + (/^\S+/.exec(text)?.[0].length ?? 0);
}

/** Whether a line was full: the next line's first word would not have fitted on it any more. */
export function isFull(line: string, next: string, width: number): boolean {
  return line.length + firstStep(next) > width;
}

/** Lines that are followed at once by another, not blank and not the same words again. */
function followed(lines: readonly string[]): { line: string; next: string }[] {
  const pairs: { line: string; next: string }[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] ?? '';
    const next = lines[i + 1] ?? '';
    if (line.trim() !== '' && next.trim() !== '' && line.trim() !== next.trim()) pairs.push({ line, next });
  }
  return pairs;
}

function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * The width, in UTF-16 units, at which the lines were broken, or null when they were not and one newline ends
 * a paragraph. Broken lines are all at most that long, most are full, and they mostly stop in mid-sentence.
 * `lines` have no white space at their ends.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  const pairs = followed(lines);
  if (pairs.length < 2) return null;
  const width = atShare(
    pairs.map(({ line }) => line.length).sort((a, b) => a - b),
    0.95,
  );
  if (width < 30 || width > 140) return null;
  const written = lines.filter((line) => line.trim() !== '');
  const tooLong = written.filter((line) => line.length > width * 1.3).length;
  if (tooLong > written.length * 0.05) return null;
  const full = pairs.filter(({ line, next }) => isFull(line, next, width * 0.9)).length;
  const stopped = pairs.filter(({ line }) => ends.test(line)).length;
  return full >= pairs.length * 0.6 && stopped <= pairs.length * 0.5 ? width : null;
}

/**
 * Whether a line of a text broken at `width` goes on in the next: it is full, or it is long and stops in
 * mid-sentence. A list's bullet or an indent begins something new.
 */
export function goesOn(line: string, next: string, width: number): boolean {
  if (/^\s*(?:[-*•‣–—]|\d{1,3}[.)])\s/.test(next)) return false;
  if (/^(?:\t| {2,})/.test(next) && !/^(?:\t| {2,})/.test(line)) return false;
  if (isFull(line, next, width * 0.9)) return true;
  return line.length >= width * 0.6 && !ends.test(line);
}

/** Two lines as one: no space where there was none (after a hyphen or a dash, between characters of Chinese). */
export function joined(line: string, next: string): string {
  const head = line.trimEnd();
  const tail = next.trimStart();
  if (head.endsWith('\u00ad')) return head.slice(0, -1) + tail;
  if (/\p{L}-$/u.test(head) && /^\p{Ll}/u.test(tail)) return head + tail;
  if (/\S[—–]$/u.test(head)) return head + tail;
  if (
    noSpaces.test(tail) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]$/u.test(
      head,
    )
  )
    return head + tail;
  return `${head} ${tail}`;
}
