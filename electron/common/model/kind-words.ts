import type { Collection } from './library';

/** What records of each kind are called on screen: one, and many. */
export const kindWords: Readonly<Record<Collection, readonly [one: string, many: string]>> = {
  articles: ['article', 'articles'],
  relations: ['link between articles', 'links between articles'],
  annotations: ['annotation', 'annotations'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  events: ['event', 'events'],
  notes: ['note', 'notes'],
  tags: ['tag', 'tags'],
  rulings: ['decision', 'decisions'],
  searches: ['saved search', 'saved searches'],
};
