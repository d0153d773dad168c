import type { LooseEndKind } from '#common/derive/loose-ends/loose-end';

/** What each kind is called: over its rows, and in the choice of kinds. */
export const kindWords: Record<LooseEndKind, string> = {
  undated: 'Articles without a date',
  unconfirmed: 'Dates to confirm',
  unlinked: 'Highlights bearing on no event',
  'no evidence': 'Events without evidence',
  'one source': 'Events with one source',
  alike: 'Articles that may be one source',
  'same event': 'Events that may be one',
  ahead: 'Events told only ahead',
  disputed: 'Disputed events',
  outside: 'Parts outside their whole',
  uncited: 'Quotes without a citation',
};
