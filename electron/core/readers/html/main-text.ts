import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './dom';

const mark = 'data-found-';

/**
 * Numbers every element and returns the numbers of those that Readability keeps as the article, or an empty
 * set when it finds none. It works on a copy and rebuilds much of it, taking elements out, renaming them and
 * folding one into another; as each number is an attribute of its own name, folding adds them up instead of
 * overwriting one with the other.
 */
export function mainTextNumbers(
  document: PageDocument,
  numbers: ReadonlyMap<PageElement, number>,
): Set<number> {
  for (const [element, number] of numbers) element.setAttribute(`${mark}${number}`, '');
  const found = new Set<number>();
  const article = new Readability<PageElement>(document.cloneNode(true), {
    serializer: (node: unknown) => node as PageElement,
    disableJSONLD: true,
  }).parse();
  const content = article?.content;
  if (!content) return found;
  for (const element of content.querySelectorAll('*')) {
    for (const { name } of element.attributes)
      if (name.startsWith(mark)) found.add(Number(name.slice(mark.length)));
  }
  return found;
}
