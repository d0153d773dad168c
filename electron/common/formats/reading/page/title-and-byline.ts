import { fromJsonLd, fromMetas, fromTag, oneLine, type Candidate } from './candidates';
import type { LinkedArticle } from './json-ld';
import type { PageFacts } from './page-facts';

/** A title tag's words without the site's name after or before them. */
function withoutSite(title: string, site: string): string {
  const [lowTitle, lowSite] = [title.toLowerCase(), site.toLowerCase()];
  if (site === '') return title;
  const head = lowTitle.endsWith(lowSite)
    ? title.slice(0, -site.length).replace(/\s+[|–—·»:-]\s*$/, '')
    : title;
  const own = lowTitle.startsWith(lowSite) ? title.slice(site.length).replace(/^\s*[|–—·»:-]\s+/, '') : head;
  // Nothing was cut but the name itself: it is part of the sentence.
  const isCut = own !== '' && own.length + site.length < title.length - 1;
  return isCut ? own.trim() : title;
}

/** Words at most that a title tag has which names a part of a site ("News"), and at least that a title beside it has. */
const ofSection = 2;
const ofTitle = 4;
const wordsIn = (line: string): number => line.split(' ').filter((word) => /\p{L}/u.test(word)).length;

function fromTitleTag(facts: PageFacts, publisher: string): Candidate[] {
  const title = oneLine(facts.title);
  const heading = oneLine(facts.heading);
  if (title === '') return fromTag(heading, 'The page’s first heading (h1)', 'text');
  if (heading.length >= 10 && title.toLowerCase().includes(heading.toLowerCase())) {
    return fromTag(heading, 'The page’s first heading (h1), which its title tag repeats', 'text');
  }
  const own = withoutSite(title, publisher);
  if (wordsIn(own) <= ofSection && wordsIn(heading) >= ofTitle) {
    return fromTag(
      heading,
      `The page’s first heading (h1); its title tag, “${own}”, names a section`,
      'text',
    );
  }
  return fromTag(own, own === title ? 'title tag' : 'title tag, without the site’s name');
}

/** Every answer to what the article's title is, best first. */
export function titleCandidates(
  facts: PageFacts,
  article: LinkedArticle | null,
  publisher: string,
): Candidate[] {
  return [
    ...fromJsonLd(article, article?.type === 'WebPage' ? '' : article?.headline, 'headline'),
    ...fromMetas(facts, [
      'og:title',
      'citation_title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'twitter:title',
    ]),
    ...fromTitleTag(facts, publisher),
  ];
}

function person(words: string): string {
  const name = oneLine(words).replace(/^(?:by|written by|von|par|por)\s*:?\s+/i, '');
  return name.length > 200 || /^(?:https?:|www\.|@)/i.test(name) ? '' : name;
}

const month = /[\s,(-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,(-]*$/i;

/** A name from a line that readers see, where dates, counts and jobs often stand right behind it. */
function personOnPage(words: string): string {
  const name = person(words).replace(/\s*[|•·–—].*$/u, '');
  const [head = ''] = name.split(/\d/, 1);
  // Only before a number is such a word a month: Theresa May writes too.
  const alone = (head === name ? head : head.replace(month, '')).replace(/[\s,(-]+$/, '');
  return alone.split(' ').length > 10 || /^about\b/i.test(alone) || !/\p{L}/u.test(alone) ? '' : alone;
}

/** Several candidates of the same tag name several authors: one candidate with all of them. */
function together(candidates: readonly Candidate[]): Candidate[] {
  const names = [...new Set(candidates.map(({ value }) => person(value)).filter((name) => name !== ''))];
  const [first] = candidates;
  return first === undefined || names.length === 0 ? [] : [{ ...first, value: names.join(', ') }];
}

/** Every answer to who wrote the article, best first; addresses of profiles are not names. */
export function bylineCandidates(facts: PageFacts, article: LinkedArticle | null): Candidate[] {
  const keys = [
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'author',
    'article:author',
    'parsely-author',
    'byl',
  ];
  return [
    ...fromJsonLd(
      article,
      [...new Set(article?.authors.map(person) ?? [])].filter(Boolean).join(', '),
      'author',
    ),
    ...keys.flatMap((key) => together(fromMetas(facts, [key]))),
    ...facts.bylines.flatMap(({ words, tag }) => fromTag(personOnPage(words), tag, 'text')),
  ];
}
