import type { SearchFilter } from '#common/contract/search';
import { sayTerms, type TagTerms } from '#common/derive/tag-terms';

/** The combination of tags of a filter. */
export function termsIn({ tags }: SearchFilter): TagTerms {
  return tags.map((entry) => (typeof entry === 'string' ? [{ tag: entry, not: false }] : entry));
}

/** What narrows a search, in words: "supports · The Baltic Post · from 2023-02-14"; empty when nothing does. */
export function sayFilter(filter: SearchFilter, nameOf: (tag: string) => string): string {
  const { stance, kind, publisher, from, to } = filter;
  const parts = [
    sayTerms(termsIn(filter), nameOf),
    stance,
    kind,
    publisher.trim(),
    from === null ? null : `from ${from}`,
    to === null ? null : `to ${to}`,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
