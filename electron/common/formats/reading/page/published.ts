import type { DateField } from '#common/model/article';
import { edtfFromWords, isRealDay } from '../dates/date-words';
import { unconfirmedDate } from '../draft';
import { dayInAddress } from './address';
import { fromJsonLd, fromMetas, type Candidate } from './candidates';
import type { LinkedArticle } from './json-ld';
import type { PageFacts, TimeFact } from './page-facts';

const dateKeys = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'citation_publication_date',
  'citation_date', 'citation_online_date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date',
  'dcterms.date', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date',
  'publish_date', 'publication_date', 'date',
]; // prettier-ignore

function fromTimes(times: readonly TimeFact[]): Candidate[] {
  return times.map((time) => ({ value: time.value || time.words, from: 'page metadata', why: time.tag }));
}

function fromAddress(address: string): Candidate[] {
  const day = dayInAddress(address);
  return day === null || !isRealDay(day)
    ? []
    : [{ value: day, from: 'inferred', why: 'The page’s address contains this day' }];
}

interface Dated extends Candidate {
  readonly edtf: string;
}

function dated(candidates: readonly Candidate[]): Dated[] {
  return candidates.flatMap((candidate) => {
    const edtf = edtfFromWords(candidate.value);
    return edtf === null ? [] : [{ ...candidate, edtf }];
  });
}

/** Two dates agree when one only says more than the other ("2023-02" and "2023-02-14"). */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * The publication date a page gives, the day as written and no time zone applied, and a sentence when its tags
 * give different days. Words that name no day are kept as words when nothing better is there.
 */
export function publishedOf(
  facts: PageFacts,
  article: LinkedArticle | null,
  address: string,
): { published: DateField | null; warning: string | null } {
  const said: Candidate[] = [
    ...fromJsonLd(article, article?.published, 'datePublished'),
    ...fromMetas(facts, dateKeys),
    ...fromTimes(facts.times.filter((time) => time.says === 'published')),
  ];
  // Any other time on a page may be a comment's or a neighbour's; the first is taken only where nothing else is.
  const guessed = [
    ...fromTimes(facts.times.filter((time) => time.says === 'time').slice(0, 1)),
    ...fromAddress(address),
  ];
  const all = dated(said);
  const first = all[0] ?? dated(guessed)[0];
  if (first === undefined) {
    // Words that tell no year are a clock or a counter far more often than a date.
    const words = said.find(({ value }) => /(?<!\d)(?:1\d|20)\d\d(?!\d)/.test(value));
    return {
      published: words ? unconfirmedDate(null, words.value, words.from, words.why) : null,
      warning: null,
    };
  }
  const other = all.find((candidate) => !agree(candidate.edtf, first.edtf));
  const warning = other
    ? `The page gives two publication dates: ${first.edtf} (${first.why}) and ${other.edtf} (${other.why}); the first was taken.`
    : null;
  return { published: unconfirmedDate(first.edtf, first.value, first.from, first.why), warning };
}
