import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

/** An event that nothing bears on. */
export const noEvidence: LooseEndRule<Pick<EventFacts, 'claims'>> = {
  kind: 'no evidence',
  of: ({ claims }) => (claims.length > 0 ? [] : [{ kind: 'no evidence', part: '', says: 'has no evidence' }]),
};
