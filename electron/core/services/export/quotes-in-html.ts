import { parseHTML } from 'linkedom';
import type { ExportedQuote, ExportedTexts } from './exported-texts';

/** What of a DOM element is needed here; the core is compiled without the DOM's own types. */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  replaceWith(text: string): void;
  remove(): void;
}

function parsePage(page: string): PageElement {
  const parsed: unknown = parseHTML(page);
  return (parsed as { document: PageElement }).document;
}

/** What an exported page says word for word: every element that names its passage or article. Line breaks are LF. */
export function textsInHtml(page: string): ExportedTexts {
  const document = parsePage(page);
  for (const br of [...document.querySelectorAll('[data-passage] br, [data-text] br')]) br.replaceWith('\n');
  for (const ref of [...document.querySelectorAll('[data-text] .ref')]) ref.remove();
  const passages = [...document.querySelectorAll('[data-passage]')];
  return {
    library: document.querySelector('body')?.getAttribute('data-library') ?? '',
    quotes: passages.map((element) => within(element, 'data-passage', '.quote')),
    sentences: passages
      .filter((element) => element.querySelector('.sentence') !== null)
      .map((element) => within(element, 'data-passage', '.sentence')),
    wholes: [...document.querySelectorAll('[data-text]')].map((element) => ({
      id: element.getAttribute('data-text') ?? '',
      quote: [...element.querySelectorAll('[data-block]')]
        .map((block) => block.textContent ?? '')
        .filter((words) => words !== '')
        .join('\n'),
    })),
  };
}

function within(element: PageElement, id: string, selector: string): ExportedQuote {
  return {
    id: element.getAttribute(id) ?? '',
    quote: element.querySelector(selector)?.textContent ?? '',
  };
}
