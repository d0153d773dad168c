import { create } from 'zustand';
import type { TagTerms } from '#common/derive/tag-terms';

/**
 * Which annotations the article shows: those whose tags fit; none asked for shows all. Not kept between sessions: what
 * hides an annotation must be of the user's own doing a moment ago.
 */
export const useShownTags = create<{ readonly terms: TagTerms; readonly choosing: boolean }>(() => ({
  terms: [],
  choosing: false,
}));

/** Shows only the annotations whose tags fit. */
export function showTags(terms: TagTerms): void {
  useShownTags.setState({ terms });
}
