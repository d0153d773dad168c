import type { TextField } from '#common/model/article';
import { blankFields, type DraftFields } from '../draft';
import { addressCandidates, archivedAddress } from './address';
import { fromJsonLd, fromMetas, fromTag, type Candidate } from './candidates';
import { articleInJsonLd, type LinkedArticle } from './json-ld';
import type { PageFacts } from './page-facts';
import { publishedOf } from './published';
import { bylineCandidates, titleCandidates } from './title-and-byline';

function fieldOf(candidates: readonly Candidate[], blank: TextField): TextField {
  const [best] = candidates;
  return best === undefined ? blank : { value: best.value, from: best.from, why: best.why };
}

function languageCandidates(facts: PageFacts, article: LinkedArticle | null): Candidate[] {
  return [
    ...fromTag(facts.lang, 'html lang'),
    ...fromJsonLd(article, article?.language, 'inLanguage'),
    ...fromMetas(facts, ['content-language', 'dc.language', 'dcterms.language', 'og:locale']),
  ]
    .map((candidate) => ({ ...candidate, value: candidate.value.replaceAll('_', '-') }))
    .filter(({ value }) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value));
}

function kindOf(article: LinkedArticle | null, facts: PageFacts): DraftFields['kind'] {
  const types: Record<string, DraftFields['kind']['value']> = {
    NewsArticle: 'news',
    ReportageNewsArticle: 'news',
    AnalysisNewsArticle: 'news',
    BackgroundNewsArticle: 'news',
    OpinionNewsArticle: 'news',
    Report: 'report',
    ScholarlyArticle: 'report',
    BlogPosting: 'post',
    LiveBlogPosting: 'news',
    SocialMediaPosting: 'post',
    DiscussionForumPosting: 'post',
    Interview: 'interview',
  };
  const value = article === null ? undefined : types[article.type];
  if (article !== null && value !== undefined)
    return { value, from: 'page metadata', why: `JSON-LD ${article.type}` };
  const isStudy = facts.metas.some((meta) => meta.key === 'citation_title');
  return isStudy
    ? { value: 'report', from: 'inferred', why: 'The page has citation tags' }
    : { value: 'other', from: 'inferred' };
}

/** The article's fields as the page's own metadata gives them, each with the tag it came from, and warnings. */
export function fieldsOfPage(facts: PageFacts): { fields: DraftFields; warnings: string[] } {
  const article = articleInJsonLd(facts.jsonLd);
  const blank = blankFields();
  const publisher = fieldOf(
    [
      ...fromJsonLd(article, article?.publisher, 'publisher'),
      ...fromMetas(facts, [
        'og:site_name',
        'citation_journal_title',
        'citation_publisher',
        'dc.publisher',
        'dcterms.publisher',
        'application-name',
      ]),
    ],
    blank.publisher,
  );
  const given = fieldOf(addressCandidates(facts, article), blank.address);
  const copy = archivedAddress(given.value);
  const { published, warning } = publishedOf(facts, article, given.value);
  const fields: DraftFields = {
    ...blank,
    title: fieldOf(titleCandidates(facts, article, publisher.value), blank.title),
    byline: fieldOf(bylineCandidates(facts, article), blank.byline),
    publisher,
    section: fieldOf(
      [
        ...fromJsonLd(article, article?.section, 'articleSection'),
        ...fromMetas(facts, ['article:section', 'parsely-section', 'section']),
      ],
      blank.section,
    ),
    address: copy === null ? given : copy.address === '' ? blank.address : { ...given, value: copy.address },
    archived: copy === null ? blank.archived : { ...given, value: copy.archived },
    language: fieldOf(languageCandidates(facts, article), blank.language),
    kind: kindOf(article, facts),
    published,
  };
  return { fields, warnings: warning === null ? [] : [warning] };
}
