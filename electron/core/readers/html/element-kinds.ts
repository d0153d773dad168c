import { placeInName, type PagePlace } from '#common/formats/reading/page/page-block';
import { attribute, nameOf, type PageElement } from './dom';

/** Elements whose content is no text of the page, or no text at all. */
const unread = new Set([
  'script', 'style', 'template', 'noscript', 'svg', 'head', 'title', 'meta', 'link', 'iframe', 'object', 'embed',
  'video', 'audio', 'canvas', 'select', 'textarea', 'input', 'datalist', 'map', 'param', 'source', 'track', 'base',
]); // prettier-ignore

/** Elements that stand inside a line (HTML, phrasing content); any other, known or not, begins and ends one. */
const inline = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins',
  'kbd', 'label', 'mark', 'math', 'meter', 'nobr', 'output', 'picture', 'progress', 'q', 'rb', 'rp', 'rt', 'ruby', 's',
  'samp', 'slot', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]); // prettier-ignore

/** Whether reading passes over an element and all in it. */
export function isUnread(name: string): boolean {
  return unread.has(name);
}

/** Whether an element stands inside a line of text. */
export function isInline(name: string): boolean {
  return inline.has(name);
}

/** Whether an element says that it is not shown, or shown to screen readers alone. */
export function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  if (/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style'))) return true;
  return /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/i.test(attribute(element, 'class'));
}

const byRole: Readonly<Record<string, PagePlace>> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  search: 'form',
  complementary: 'side column',
  contentinfo: 'footer',
  banner: 'header',
};

const byName: Readonly<Record<string, PagePlace>> = {
  nav: 'menu',
  menu: 'menu',
  aside: 'side column',
  button: 'form',
};

function isOnlyForm(form: PageElement): boolean {
  // Some systems wrap the whole page in one form: that one is no part of it.
  return [...form.querySelectorAll('p, article, h1')].length === 0;
}

/** Which part of the page an element marks, or null. `inStory`: inside `<article>` or `<main>`. */
export function placeOf(element: PageElement, inStory: boolean): PagePlace | null {
  if (isHidden(element)) return 'hidden';
  const name = nameOf(element);
  const own = byName[name] ?? byRole[attribute(element, 'role').toLowerCase()];
  if (own !== undefined) return own;
  if (!inStory && (name === 'header' || name === 'footer')) return name;
  if (name === 'form') return isOnlyForm(element) ? 'form' : null;
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return null;
  return placeInName(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
}
