import type { FieldOrigin } from '#common/model/article';
import type { LinkedArticle } from './json-ld';
import type { PageFacts } from './page-facts';

/** One answer to what a field of the article is, and the tag or line that gave it. */
export interface Candidate {
  readonly value: string;
  readonly from: FieldOrigin;
  readonly why: string;
}

/** One line without runs of white space, as tags wrap their words anyhow. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What metas of these names say, in the order of the names; several of one name in page order. */
export function fromMetas(facts: PageFacts, keys: readonly string[]): Candidate[] {
  return keys.flatMap((key) =>
    facts.metas
      .filter((meta) => meta.key === key && meta.value.trim() !== '')
      .map((meta) => ({ value: oneLine(meta.value), from: 'page metadata' as const, why: meta.tag })),
  );
}

/** What one property of the page's JSON-LD says, as a list of none or one. */
export function fromJsonLd(
  article: LinkedArticle | null,
  value: string | undefined,
  property: string,
): Candidate[] {
  if (article === null || value === undefined || value === '') return [];
  return [{ value: oneLine(value), from: 'page metadata', why: `JSON-LD ${article.type} ${property}` }];
}

/** What a plain tag of the page says, as a list of none or one. */
export function fromTag(value: string, why: string, from: FieldOrigin = 'page metadata'): Candidate[] {
  return value.trim() === '' ? [] : [{ value: oneLine(value), from, why }];
}
