import type { BlockMap } from '#common/text/block-map';

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Whether a text begins with a heading that says the title; spaces and capitals aside. */
export function beginsWithTitle(map: BlockMap, title: string): boolean {
  const [first] = map.blocks;
  if (first?.type !== 'heading' || title.trim() === '') return false;
  return plain(map.index.slice(first.textStart, first.textEnd)) === plain(title);
}
