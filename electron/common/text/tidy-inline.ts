import type { Inline, Mark, TextNode } from './article-doc';
import { normaliseText } from './normalise';

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((mark) =>
    b.some(
      (other) =>
        other.type === mark.type &&
        (mark.type !== 'link' || (other.type === 'link' && other.attrs.href === mark.attrs.href)),
    ),
  );
}

function textNode(text: string, marks: readonly Mark[]): TextNode {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

/** Cleans each run by itself and joins neighbours of equal marks, so that what follows meets few, long runs. */
function grouped(content: readonly Inline[]): Inline[] {
  const groups: Inline[] = [];
  for (const node of content) {
    const last = groups.at(-1);
    if (node.type !== 'text') {
      groups.push(node);
      continue;
    }
    const marks = node.marks ?? [];
    const text = normaliseText(node.text);
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) {
      groups[groups.length - 1] = textNode(last.text + text, marks);
    } else if (text !== '') {
      groups.push(textNode(text, marks));
    }
  }
  return groups;
}

/** Where the last letter of a text begins, its marks with it: nothing before can compose with what follows. */
function lastLetter(text: string): number {
  let at = text.length;
  while (at > 0) {
    at -= /[\uDC00-\uDFFF]/.test(text.charAt(at - 1)) && at > 1 ? 2 : 1;
    if (!/^\p{M}/u.test(text.slice(at, at + 2))) break;
  }
  return at;
}

/** The longest common ending of two texts that starts at no low surrogate, in UTF-16 units. */
function commonEnding(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length > 0 && /[\uDC00-\uDFFF]/.test(a.charAt(a.length - length)) ? length - 1 : length;
}

/** Adds a run to the last one where marks agree or characters compose, else puts what is left after it. */
function append(runs: Inline[], node: TextNode): void {
  const marks = node.marks ?? [];
  const text = normaliseText(node.text);
  const last = runs.at(-1);
  if (last?.type !== 'text') {
    runs.push(textNode(text, marks));
    return;
  }
  const lastMarks = last.marks ?? [];
  const cut = lastLetter(last.text);
  const joined = normaliseText(last.text.slice(cut) + text);
  // A mark at the head of what is left goes to its letter's run too, composed or not: it stands on that letter.
  const ending = sameMarks(lastMarks, marks) ? '' : joined.slice(joined.length - commonEnding(joined, text));
  const kept = ending.replace(/^\p{M}+/u, '').length;
  runs[runs.length - 1] = textNode(
    last.text.slice(0, cut) + joined.slice(0, joined.length - kept),
    lastMarks,
  );
  if (kept > 0) runs.push(textNode(joined.slice(joined.length - kept), marks));
}

/**
 * Makes the content of one textblock fit to store: text normalised as the line it reads as, not run by run (a
 * bold accent composes with the plain letter before it and goes to that letter's run), runs of equal marks
 * joined, empty runs dropped. Readers pass every textblock through it; doing so twice changes nothing.
 */
export function tidyInline(content: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const node of grouped(content)) {
    if (node.type === 'text') append(runs, node);
    else runs.push(node);
  }
  return runs;
}
