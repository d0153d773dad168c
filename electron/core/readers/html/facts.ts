import type { MetaFact, PageFacts, TimeFact } from '#common/formats/reading/page/page-facts';
import { attribute, nameOf, type PageDocument, type PageElement } from './dom';

function wordsOf(element: PageElement): string {
  return (element.textContent ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim();
}

function firstWords(document: PageDocument, selector: string): string {
  for (const element of document.querySelectorAll(selector)) {
    const words = wordsOf(element);
    if (words !== '') return words;
  }
  return '';
}

function metasOf(document: PageDocument): MetaFact[] {
  const metas: MetaFact[] = [];
  for (const meta of document.querySelectorAll('meta')) {
    const value = attribute(meta, 'content').slice(0, 5000);
    const name = ['property', 'name', 'itemprop', 'http-equiv'].find((each) => attribute(meta, each) !== '');
    if (name === undefined || value.trim() === '') continue;
    const key = attribute(meta, name).trim();
    metas.push({ key: key.toLowerCase(), value, tag: `meta ${name}="${key}"` });
  }
  return metas;
}

function timesOf(document: PageDocument): TimeFact[] {
  const times: TimeFact[] = [];
  for (const time of document.querySelectorAll('time, [itemprop=datePublished]')) {
    if (nameOf(time) === 'meta') continue;
    const says = /published/i.test(attribute(time, 'itemprop')) || time.getAttribute('pubdate') !== null;
    const value = attribute(time, 'datetime') || attribute(time, 'content');
    const tag =
      nameOf(time) === 'time'
        ? says
          ? 'time tag marked as published'
          : 'time tag'
        : 'itemprop="datePublished"';
    times.push({ value, words: wordsOf(time), tag, says: says ? 'published' : 'time' });
    if (times.length >= 20) break;
  }
  return times;
}

function bylinesOf(document: PageDocument): { words: string; tag: string }[] {
  const tags = ['[rel=author]', '[itemprop=author]', '.byline', '.author', '.byline__name', '.author-name'];
  return tags.flatMap((selector) => {
    const words = firstWords(document, selector);
    return words === '' || words.length > 150 ? [] : [{ words, tag: `The page’s author line (${selector})` }];
  });
}

/** The address that browsers and page savers note in a comment at the head of the file. */
function savedFrom(head: string): string {
  for (const [comment] of head.matchAll(/<!--[^>]{0,2000}?-->/g)) {
    const [, address] =
      /saved from url=\(\d+\)(\S+)/i.exec(comment) ?? /\burl:\s*(https?:\/\/\S+)/i.exec(comment) ?? [];
    if (address !== undefined) return address;
  }
  return '';
}

/**
 * Picks what a page says about itself from its tags, and from the comments in `head`, the start of its source
 * (the parser drops those before the root). Judging it is left to `fieldsOfPage`.
 */
export function pageFacts(document: PageDocument, head: string): PageFacts {
  const canonical = [...document.querySelectorAll('link[rel=canonical]')].map((link) =>
    attribute(link, 'href'),
  );
  const html = [...document.querySelectorAll('html[lang]')].map((each) => attribute(each, 'lang'));
  return {
    metas: metasOf(document),
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (each) => each.textContent ?? '',
    ),
    title: firstWords(document, 'title'),
    heading: firstWords(document, 'h1'),
    lang: html.find((lang) => lang !== '') ?? '',
    canonical: canonical.find((href) => href !== '') ?? '',
    savedFrom: savedFrom(head),
    times: timesOf(document),
    bylines: bylinesOf(document),
  };
}
