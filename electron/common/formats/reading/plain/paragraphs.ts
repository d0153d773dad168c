import { normaliseText } from '#common/text/normalise';
import { goesOn, joined, wrapWidth } from './wrapping';

/** What to do with single line ends: find out, join all lines of a paragraph, or end a paragraph at each. */
export type LineEnds = 'find out' | 'join' | 'keep';

/** A paragraph, and the number of the group between two blank lines (or ends of the text) that it stands in. */
export interface PlainParagraph {
  readonly text: string;
  readonly group: number;
}

export interface PlainText {
  readonly paragraphs: PlainParagraph[];
  readonly joined: boolean;
}

/** Characters that older systems end lines and pages with become LF before normalising would drop them. */
function withLineEnds(text: string): string {
  return text.replace(/[\u0085\u2028\v]/g, '\n').replace(/[\f\u2029]/g, '\n\n');
}

function joinGroup(group: readonly string[], width: number): string[] {
  const paragraphs: string[] = [];
  let parts: string | null = null;
  let last = '';
  for (const line of group) {
    if (parts !== null && goesOn(last, line, width)) parts = joined(parts, line);
    else {
      if (parts !== null) paragraphs.push(parts);
      parts = line;
    }
    last = line;
  }
  if (parts !== null) paragraphs.push(parts);
  return paragraphs;
}

/**
 * Cuts plain text into paragraphs. A blank line always ends one; a single newline does where lines run long,
 * and not where they were broken at a fixed width. The text of each is normalised and has no white space at
 * its ends; what is inside stays as written.
 */
export function paragraphsOf(text: string, lineEnds: LineEnds = 'find out'): PlainText {
  const lines = normaliseText(withLineEnds(text))
    .split('\n')
    .map((line) => line.trimEnd());
  const found = lineEnds === 'keep' ? null : wrapWidth(lines);
  const width = lineEnds === 'join' ? (found ?? 0) : found;
  const paragraphs: PlainParagraph[] = [];
  let group: string[] = [];
  let groups = 0;
  const close = () => {
    const texts = width === null ? group : joinGroup(group, width);
    for (const each of texts) paragraphs.push({ text: each.trim(), group: groups });
    group = [];
    groups++;
  };
  for (const line of lines) {
    if (line === '') close();
    else group.push(line);
  }
  close();
  return { paragraphs, joined: width !== null };
}

/**
 * Whether preformatted text is prose and not code, a drawing or columns: in several paragraphs, most of which
 * end as sentences do, hardly any line holding a gap or a character that draws.
 */
export function isProse(text: string): boolean {
  const { paragraphs } = paragraphsOf(text);
  if (paragraphs.length < 2 || !/\n[ \t]*\r?\n\s*\S/.test(text.trim())) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const drawn = lines.filter((line) => /\S {3,}\S|[\u2500-\u257f|{}<>=]/.test(line)).length;
  const ended = paragraphs.filter((paragraph) => /[.!?…]["'”’)]*$|[。！？]$/u.test(paragraph.text)).length;
  return drawn <= lines.length * 0.1 && ended >= paragraphs.length / 2;
}
