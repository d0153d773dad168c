import type { Article, FieldOrigin } from '../model/article';
import { formatDate } from '../time/format';
import { citeDate } from './cite-date';

/** A value of an article that the source does not say itself, or that somebody gave a reason for. */
export interface FieldReason {
  /** The field by the word a reader knows it by. */
  readonly field: string;
  readonly value: string;
  /** Worked out by somebody, or found by the program and confirmed by nobody yet. */
  readonly how: 'inferred' | 'not confirmed' | 'given';
  /** Why, in the user's words; '' where none was given. */
  readonly why: string;
}

interface Carried {
  readonly from: FieldOrigin;
  readonly why?: string | undefined;
}

/** The fields of an article that carry a reason, or were inferred: what a reader must know before trusting them. */
export function fieldReasons(article: Article): FieldReason[] {
  const texts = [
    ['Title', article.title],
    ['Byline', article.byline],
    ['Publisher', article.publisher],
    ['Section', article.section],
    ['Address', article.address],
    ['Archived address', article.archived],
    ['Language', article.language],
    ['Kind', article.kind],
  ] as const;
  const dates = [
    ['Date', article.published],
    ['Date accessed', article.accessed],
  ] as const;
  return [
    ...dates.flatMap(([field, date]) => (date === null ? [] : dateReason(field, date))),
    ...texts.flatMap(([field, { value, ...carried }]) =>
      value === '' ? [] : reasonFor(field, value, carried),
    ),
  ];
}

function dateReason(field: string, date: NonNullable<Article['published']>): FieldReason[] {
  const how = date.from === 'inferred' ? 'inferred' : date.confirmed ? 'given' : 'not confirmed';
  const why = date.why?.trim() ?? '';
  if (how === 'given' && why === '') return [];
  const words = date.edtf === null ? date.words : formatDate(date.edtf);
  return [{ field, value: citeDate(words, how !== 'given'), how, why }];
}

/** Where the program found a text, in the file or the page, is not worth a line; a reason somebody gave is. */
function reasonFor(field: string, value: string, { from, why }: Carried): FieldReason[] {
  const said = why?.trim() ?? '';
  if (said === '' || (from !== 'inferred' && from !== 'user')) return [];
  return [{ field, value, how: from === 'inferred' ? 'inferred' : 'given', why: said }];
}

/** “Date [14 Feb. 2023?] is inferred: rewords the article dated 14 Feb”, without a full stop. */
export function reasonWords({ field, value, how, why }: FieldReason): string {
  const head = how === 'given' ? `${field} ${value}` : `${field} ${value} is ${how}`;
  if (why !== '') return `${head}: ${why.replace(/\s*\.$/, '')}`;
  return how === 'inferred' ? `${head}; no reason is given` : head;
}
