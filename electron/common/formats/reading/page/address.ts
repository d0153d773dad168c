import { isSafeHref } from '#common/text/href';
import { fromJsonLd, fromMetas, fromTag, type Candidate } from './candidates';
import type { LinkedArticle } from './json-ld';
import type { PageFacts } from './page-facts';

/** Every whole web address the page gives for itself, best first. */
export function addressCandidates(facts: PageFacts, article: LinkedArticle | null): Candidate[] {
  return [
    ...fromTag(facts.canonical, 'link rel="canonical"'),
    ...fromMetas(facts, ['og:url']),
    ...fromJsonLd(article, article?.address, 'url'),
    ...fromTag(facts.savedFrom, 'The browser’s note of where the page was saved from'),
  ].filter(({ value }) => /^https?:/i.test(value) && isSafeHref(value));
}

export interface ArchivedAddress {
  readonly archived: string;
  /** The address the copy is of, or '' where the archive's address does not tell. */
  readonly address: string;
}

/** Whether an address is a web archive's copy, and of what; null for any other. */
export function archivedAddress(address: string): ArchivedAddress | null {
  const [, original] = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.+)$/i.exec(address) ?? [];
  if (original !== undefined) return { archived: address, address: isSafeHref(original) ? original : '' };
  return /^https?:\/\/(?:archive\.(?:today|ph|is|li|md|fo|vn)|perma\.cc)\//i.test(address)
    ? { archived: address, address: '' }
    : null;
}

/** A day in the path of an address, as many news sites put it there: `/2023/02/14/`. */
export function dayInAddress(address: string): string | null {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(address) ?? [];
  return year === undefined ? null : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}
