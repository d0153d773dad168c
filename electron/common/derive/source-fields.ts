import type { Article } from '../model/article';
import { calendarDay, isoYear } from '../time/day';
import { parseEdtf } from '../time/edtf';
import { formatDate } from '../time/format';
import { shortId } from './short-id';

/** The fields a source is cited by, each ready to read; what is not known is empty or null. */
export interface SourceFields {
  readonly byline: string;
  /** As the source gives it; empty when it has none. */
  readonly title: string;
  /** The words that stand for the title when there is none. */
  readonly label: string;
  readonly publisher: string;
  /** The publication date in words, as `14 Feb 2023`; empty when unknown. */
  readonly date: string;
  /** The one year it falls in, in words as `2023`, `44 BC`; empty where it is not one. */
  readonly year: string;
  /** True when the date is not in the source but was worked out, by its user or the program. */
  readonly dateInferred: boolean;
  /** The paragraph cited, from 1, or null for the whole. */
  readonly paragraph: number | null;
  readonly address: string;
  /** The day it was looked at, in words; empty when nobody noted it. */
  readonly accessed: string;
  readonly accessedInferred: boolean;
  readonly shortId: string;
}

/** A part of a citation that formats treat alike: words as they are, an address to link, a short id to set apart. */
export interface CitePiece {
  readonly kind: 'words' | 'address' | 'id';
  readonly text: string;
}

/** What of a source is cited: by default the whole article by its own id. */
export interface CitedPart {
  /** The record cited: the article, or the annotation or evidence in it. */
  readonly id?: string;
  /** The paragraph, from 1; null or left out for the whole. */
  readonly paragraph?: number | null;
}

/** The fields that an article is cited by. `label` stands in for a title it does not have. */
export function sourceFields(
  article: Article,
  label: string,
  { id, paragraph }: CitedPart = {},
): SourceFields {
  const { published, accessed } = article;
  return {
    byline: article.byline.value,
    title: article.title.value,
    label,
    publisher: article.publisher.value,
    date: wordsOf(published),
    year: published?.edtf ? yearOf(published.edtf) : '',
    dateInferred: isInferred(published),
    paragraph: paragraph ?? null,
    address: article.address.value,
    accessed: wordsOf(accessed),
    accessedInferred: isInferred(accessed),
    shortId: shortId(id ?? article.id),
  };
}

/** The fields of a whole article, told for a part of it. */
export function citedPart(whole: SourceFields, { id, paragraph }: Required<CitedPart>): SourceFields {
  return { ...whole, paragraph, shortId: shortId(id) };
}

type DateField = Article['published'];

const wordsOf = (date: DateField): string =>
  date === null ? '' : date.edtf === null ? date.words : formatDate(date.edtf, 'short');

/** A date that only the program has said is no better than one its user inferred. */
const isInferred = (date: DateField): boolean => date?.from === 'inferred' || date?.confirmed === false;

/** The one year a date falls in, doubts and all, or '' where it may fall in several. */
function yearOf(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return '';
  const { earliest, latest, uncertain, approximate } = parsed.value;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return '';
  const { year } = calendarDay(earliest);
  const spelt = isoYear(year);
  if (spelt === null || calendarDay(latest).year !== year) return '';
  const doubt = uncertain && approximate ? '%' : uncertain ? '?' : approximate ? '~' : '';
  return formatDate(`${spelt}${doubt}`);
}
