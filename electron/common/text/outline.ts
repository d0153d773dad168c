import type { BlockMap } from './block-map';
import type { DocNode } from './textblocks';

/** A heading of an article. */
export interface OutlineEntry {
  /** 1 for the highest. */
  readonly level: number;
  readonly text: string;
  /** Where it begins, in code points. */
  readonly start: number;
}

/** The levels of the headings of a document, in reading order. Keeps its own stack: nesting may be deep. */
function levelsOf(doc: DocNode): number[] {
  const levels: number[] = [];
  const waiting: DocNode[] = [doc];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'heading') {
      const { level } = (node as { attrs?: { level?: unknown } }).attrs ?? {};
      levels.push(typeof level === 'number' ? level : 1);
    } else waiting.push(...(node.content ?? []).toReversed());
  }
  return levels;
}

/** The headings of an article in reading order; `map` is the block map of the same document. */
export function outlineOf(doc: DocNode, map: BlockMap): OutlineEntry[] {
  const levels = levelsOf(doc);
  const headings = map.blocks.filter(({ type }) => type === 'heading');
  return headings.flatMap(({ textStart, textEnd }, at) => {
    const text = map.index.slice(textStart, textEnd).replace(/\s+/gu, ' ').trim();
    return text === '' ? [] : [{ level: levels[at] ?? 1, text, start: textStart }];
  });
}

/** The index of the heading that a place is under: the last that begins at it or before; -1 above the first. */
export function headingAt(outline: readonly OutlineEntry[], offset: number): number {
  return outline.findLastIndex(({ start }) => start <= offset);
}
