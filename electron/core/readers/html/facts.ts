import type { MetaFact, PageFacts, TimeFact } from '#common/formats/reading/page/page-facts';
import { attribute, nameOf, type PageDocument, type PageElement } from './dom';

/** Facts while the page is walked once: a search for each kind of tag would walk it as often. */
interface Gathered {
  readonly metas: MetaFact[];
  readonly jsonLd: string[];
  readonly times: TimeFact[];
  readonly bylines: { words: string; tag: string }[];
  title: string;
  heading: string;
  lang: string;
  canonical: string;
}

const mostTimes = 20;
const mostBylines = 10;
/** Surest first: a class may name the author of any neighbour on the page. */
const bylineRanks = ['rel=', 'itemprop=', 'class='];

function wordsOf(element: PageElement): string {
  return (element.textContent ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim();
}

/** A tag may go by several names at once: `property="dc:title og:title"`. */
function metasOf(meta: PageElement): MetaFact[] {
  const value = attribute(meta, 'content').slice(0, 5000);
  const name = ['property', 'name', 'itemprop', 'http-equiv'].find((each) => attribute(meta, each) !== '');
  if (name === undefined || value.trim() === '') return [];
  const tag = `meta ${name}="${attribute(meta, name).trim()}"`;
  const keys = attribute(meta, name).trim().toLowerCase().split(/\s+/);
  return keys.map((key) => ({ key: key.replace(/^(dc|dcterms):/, '$1.'), value, tag }));
}

function timeOf(element: PageElement, isTimeTag: boolean): TimeFact {
  const isMarked =
    /published/i.test(attribute(element, 'itemprop')) || element.getAttribute('pubdate') !== null;
  const value =
    attribute(element, 'datetime') || attribute(element, 'content') || attribute(element, 'title');
  const timeTag = isMarked ? 'time tag marked as published' : 'time tag';
  const tag = isTimeTag ? timeTag : 'itemprop="datePublished"';
  return { value, words: wordsOf(element), tag, says: isMarked ? 'published' : 'time' };
}

/** How an element says that it names the author, or null. */
function bylineTag(element: PageElement): string | null {
  const rel = attribute(element, 'rel').toLowerCase().split(/\s+/);
  if (rel.includes('author')) return 'rel="author"';
  if (attribute(element, 'itemprop').toLowerCase() === 'author') return 'itemprop="author"';
  const [name] =
    /(?:^|\s)(?:byline|author|byline__name|author-name)(?=\s|$)/i.exec(attribute(element, 'class')) ?? [];
  return name === undefined ? null : `class="${name.trim()}"`;
}

function noteMarked(element: PageElement, name: string, facts: Gathered): void {
  const isTime = name === 'time' || attribute(element, 'itemprop') === 'datePublished';
  if (isTime && facts.times.length < mostTimes) facts.times.push(timeOf(element, name === 'time'));
  if (facts.bylines.length >= mostBylines) return;
  const tag = bylineTag(element);
  const words = tag === null ? '' : wordsOf(element);
  if (tag !== null && words !== '' && words.length <= 150)
    facts.bylines.push({ words, tag: `The page’s author line (${tag})` });
}

function note(element: PageElement, facts: Gathered): void {
  const name = nameOf(element);
  if (name === 'meta') facts.metas.push(...metasOf(element));
  else if (name === 'html') facts.lang ||= attribute(element, 'lang');
  else if (name === 'title') facts.title ||= wordsOf(element);
  else if (name === 'link') {
    if (attribute(element, 'rel').toLowerCase() === 'canonical')
      facts.canonical ||= attribute(element, 'href');
  } else if (name === 'script') {
    if (attribute(element, 'type').toLowerCase() === 'application/ld+json')
      facts.jsonLd.push(element.textContent ?? '');
  } else {
    if (name === 'h1') facts.heading ||= wordsOf(element);
    noteMarked(element, name, facts);
  }
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
  const facts: Gathered = {
    metas: [],
    jsonLd: [],
    times: [],
    bylines: [],
    title: '',
    heading: '',
    lang: '',
    canonical: '',
  };
  note(document.documentElement, facts);
  for (const element of document.querySelectorAll('*')) note(element, facts);
  const rank = (tag: string) => bylineRanks.findIndex((each) => tag.includes(each));
  const bylines = facts.bylines.toSorted((a, b) => rank(a.tag) - rank(b.tag));
  return { ...facts, bylines, savedFrom: savedFrom(head) };
}
