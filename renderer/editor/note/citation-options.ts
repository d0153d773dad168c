import type { Citation } from '#common/model/note';
import type { CitedThings } from './cited-things';

export type GoToCited = (citation: Citation, beside: boolean) => void;

/** What the citations of an editor are given. */
export interface CitationOptions {
  /** What citations point at; null where nothing is asked. */
  readonly things: CitedThings | null;
  /** Goes to what is cited; `beside`: an article comes beside the one at hand. */
  readonly onGo: GoToCited;
}

/** Citations that know nothing and lead nowhere, for a schema alone. */
export const noCitationOptions = (): CitationOptions => ({ things: null, onGo: () => undefined });
