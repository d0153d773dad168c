import { useMemo } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import { knownTerms } from '#common/derive/tag-terms';
import type { Tag } from '#common/model/tag';
import { useShownTags } from '../../../platform/shown-tags';
import { rowsThatFit } from './fits-tags';

/** The annotations of the article that show, out of all. A tag that was deleted since asks for nothing. */
export function useShownRows(
  rows: readonly AnnotationRow[],
  codebook: ReadonlyMap<string, Tag>,
  atHand: string | null,
): readonly AnnotationRow[] {
  const terms = useShownTags((state) => state.terms);
  const known = useMemo(() => knownTerms(terms, (tag) => codebook.has(tag)), [terms, codebook]);
  // While everything shows, what is at hand makes no difference, and no annotation is looked at anew for it.
  const kept = known.length === 0 ? null : atHand;
  return useMemo(() => rowsThatFit(rows, known, codebook, kept), [rows, known, codebook, kept]);
}
