import type { Block, Inline } from '#common/text/article-doc';
import { normaliseText } from '#common/text/normalise';
import { textblocksOf } from '#common/text/textblocks';
import { tidyInline } from '#common/text/tidy-inline';

/** The texts of the textblocks inside one block, in reading order. */
export function textsOf(block: Block): string[] {
  return textblocksOf({ type: 'doc', content: [block] }).map((inner) => inner.text);
}

/** The words of one block as flattening gives them: its textblocks joined by LF. */
export function blockText(block: Block): string {
  return textsOf(block).join('\n');
}

/** Inline content of one run of plain text, normalised; LF inside it becomes a hard break. */
export function inlineOf(text: string): Inline[] {
  const inline: Inline[] = [];
  for (const [i, line] of normaliseText(text).split('\n').entries()) {
    if (i > 0) inline.push({ type: 'hardBreak' });
    if (line !== '') inline.push({ type: 'text', text: line });
  }
  return inline;
}

/** A paragraph of plain text, or null when nothing but white space is in it: importers drop empty blocks. */
export function paragraphOf(text: string): Block | null {
  const trimmed = normaliseText(text).trim();
  return trimmed === '' ? null : { type: 'paragraph', content: inlineOf(trimmed) };
}

/** A block of text kept as it stands, line by line; null when it is blank. */
export function codeBlockOf(text: string): Block | null {
  const kept = normaliseText(text).replace(/^\n+|\s+$/g, '');
  return kept.trim() === '' ? null : { type: 'codeBlock', content: [{ type: 'text', text: kept }] };
}

function isBlank(node: Inline | undefined): boolean {
  return node !== undefined && (node.type === 'hardBreak' || node.text.trim() === '');
}

/**
 * Makes a run of inline nodes fit to be a whole textblock: no breaks or white space at either end or around
 * a break, normalised, equal runs joined. An empty result means there was nothing to read.
 */
export function trimInline(content: readonly Inline[]): Inline[] {
  const nodes = tidyInline(joinEqualRuns(content));
  while (isBlank(nodes[0])) nodes.shift();
  while (isBlank(nodes.at(-1))) nodes.pop();
  const trimmed = nodes.map((node, i): Inline => {
    if (node.type !== 'text') return node;
    let text = node.text;
    if (i === 0 || nodes[i - 1]?.type === 'hardBreak') text = text.trimStart();
    if (i === nodes.length - 1 || nodes[i + 1]?.type === 'hardBreak') text = text.trimEnd();
    return { ...node, text };
  });
  const written = trimmed.filter((node) => node.type !== 'text' || node.text !== '');
  // Breaks that nothing stands between would be blank lines inside a block.
  return tidyInline(
    written.filter((node, i) => node.type === 'text' || written[i - 1]?.type !== 'hardBreak'),
  );
}

/**
 * Joins neighbours whose marks are the same objects or both none. Tidying compares any two runs but normalises
 * the whole line again for each, which a line of ten thousand entities would make quadratic.
 */
function joinEqualRuns(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let parts: string[] = [];
  let open: Extract<Inline, { type: 'text' }> | null = null;
  const close = () => {
    if (open !== null) joined.push({ ...open, text: parts.join('') });
    open = null;
    parts = [];
  };
  for (const node of content) {
    if (node.type !== 'text') {
      close();
      joined.push(node);
      continue;
    }
    if (open === null || open.marks !== node.marks) {
      close();
      open = node;
    }
    parts.push(node.text);
  }
  close();
  return joined;
}

/** About how many words a text has: runs of letters and digits, and each character of a script without spaces. */
export function wordCount(text: string): number {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
    )?.length ?? 0
  );
}
