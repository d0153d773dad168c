import type { Article } from '../model/article';
import type { DateAsTold } from '../model/date-as-told';
import { isStale } from '../time/date-as-told';

const names: Readonly<Record<NonNullable<DateAsTold['against']>['field'], string>> = {
  published: 'an article’s date of publication',
  accessed: 'the day an article was accessed',
};

/**
 * What a reader must know of the article's date that a day was counted from, before trusting the day: a clause without
 * its full stop; '' where the source states that date, or nothing was counted. `article` is the one it was counted from.
 * Confirming the day does not confirm what it rests on. The article is never named: it may be private.
 */
export function countedFromWords(
  told: Pick<DateAsTold, 'against'>,
  article: Pick<Article, 'published' | 'accessed'> | undefined,
): string {
  if (told.against === null) return '';
  const { field } = told.against;
  const doubt = doubtOf(told, article?.[field] ?? null);
  return doubt === '' ? '' : `counted from ${names[field]}, which ${doubt}`;
}

function doubtOf(told: Pick<DateAsTold, 'against'>, now: Article['published']): string {
  if (now === null) return 'is no longer held';
  if (isStale(told, now.edtf)) return 'has changed since';
  if (now.from === 'inferred') return 'is itself inferred';
  return now.confirmed ? '' : 'is itself not confirmed';
}
