import { Readability } from '@mozilla/readability';
import { blockText } from '#common/formats/reading/blocks';
import type { BuiltBlock } from './block-builder';
import { nameOf, type PageDocument, type PageElement } from './dom';
import { isInline, isUnread } from './element-kinds';

const mark = 'data-found-';

/** Whether an element can own a block: only those are marked, for attributes are what a copy costs. */
function ownsBlocks(element: PageElement): boolean {
  const name = nameOf(element);
  return name === 'img' || !(isInline(name) || isUnread(name));
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What Readability kept of a page. */
export interface MainText {
  has(built: BuiltBlock): boolean;
}

/**
 * Asks Readability for the main text. It works on a copy and rebuilds much of it, taking elements out, renaming
 * them and folding one into another, so each element carries its number as an attribute of its own name:
 * folding adds them up instead of overwriting one with the other. A paragraph it made anew carries none and is
 * known by its words. Null when it finds nothing. Throws when it trips over a page.
 */
export function findMainText(
  document: PageDocument,
  numbers: ReadonlyMap<PageElement, number>,
): MainText | null {
  for (const [element, number] of numbers)
    if (ownsBlocks(element)) element.setAttribute(`${mark}${number}`, '');
  const article = new Readability<PageElement>(document.cloneNode(true), {
    serializer: (node: unknown) => node as PageElement,
    disableJSONLD: true,
  }).parse();
  const content = article?.content;
  if (!content) return null;
  const found = new Set<number>();
  const made = new Set<string>();
  for (const element of content.querySelectorAll('*')) {
    const own = [...element.attributes].filter(({ name }) => name.startsWith(mark));
    for (const { name } of own) found.add(Number(name.slice(mark.length)));
    if (own.length === 0 && nameOf(element) === 'p') made.add(bare(element.textContent ?? ''));
  }
  return {
    has: ({ owner, block }) => {
      if (found.has(numbers.get(owner) ?? -1)) return true;
      return block.type === 'paragraph' && made.has(bare(blockText(block)));
    },
  };
}
