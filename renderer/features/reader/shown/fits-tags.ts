import { termsHold, type TagTerms } from '#common/derive/tag-terms';
import type { AnnotationRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';

/** The tags an annotation bears, and all above them: a tag stands for those below it too. */
function borne({ annotation }: AnnotationRow, codebook: ReadonlyMap<string, Tag>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const tag of annotation.tags) {
    for (let at: string | null = tag; at !== null && !found.has(at); at = codebook.get(at)?.parent ?? null) {
      found.add(at);
    }
  }
  return found;
}

/** The annotations whose tags fit a combination; the one at hand stays, whatever its tags. */
export function rowsThatFit(
  rows: readonly AnnotationRow[],
  terms: TagTerms,
  codebook: ReadonlyMap<string, Tag>,
  atHand: string | null,
): readonly AnnotationRow[] {
  if (terms.length === 0) return rows;
  return rows.filter((row) => {
    if (row.annotation.id === atHand) return true;
    const tags = borne(row, codebook);
    return termsHold(terms, (tag) => tags.has(tag));
  });
}
