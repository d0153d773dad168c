import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

/** An event that rests on one source, however many articles repeat it. */
export const oneSource: LooseEndRule<Pick<EventFacts, 'claims' | 'articles' | 'sources'>> = {
  kind: 'one source',
  of: ({ claims, articles, sources }) => {
    if (claims.length === 0 || sources !== 1) return [];
    const says = articles > 1 ? `rests on one source, told in ${articles} articles` : 'rests on one source';
    return [{ kind: 'one source', part: '', says }];
  },
};
