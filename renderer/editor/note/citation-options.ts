import type { Citation } from '#common/model/note';
import type { CitedThings } from './cited-things';

/** What the citations of an editor are given. */
export interface CitationOptions {
  /** What citations point at; null where nothing is asked. */
  readonly things: CitedThings | null;
  /** Goes to what is cited. */
  readonly onGo: (citation: Citation) => void;
}

/** Citations that know nothing and lead nowhere, for a schema alone. */
export const noCitationOptions = (): CitationOptions => ({ things: null, onGo: () => undefined });
