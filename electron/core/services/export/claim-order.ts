import type { Evidence } from '#common/model/evidence';
import { compareDates } from '#common/time/compare';
import type { OpenSession } from '../session';

/**
 * Claims in the order in which they were told: by when their articles came out, undated ones last, and within one as
 * its text has them. Read down, a date is seen to get sharper.
 */
export function inOrderTold({ library, index }: OpenSession, claims: readonly Evidence[]): Evidence[] {
  const placed = claims.map((claim) => {
    const annotation = library.data.annotations.get(claim.annotation);
    const article = annotation && library.data.articles.get(annotation.article);
    const stretch = annotation?.stretches[0];
    const start = (stretch?.now ?? stretch?.made)?.start ?? 0;
    return { claim, article: article?.id ?? '', date: index.dates.of(article?.published?.edtf), start };
  });
  return placed
    .sort((a, b) => {
      const dated = Number(a.date === null) - Number(b.date === null);
      const byDate = a.date && b.date ? compareDates(a.date, b.date) : dated;
      return byDate || (a.article === b.article ? a.start - b.start : a.article < b.article ? -1 : 1);
    })
    .map(({ claim }) => claim);
}
