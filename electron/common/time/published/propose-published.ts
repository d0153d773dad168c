import type { FieldOrigin } from '#common/model/article';
import type { Relation } from '#common/model/relation';
import { parseEdtf } from '../edtf';
import { formatDate } from '../format';
import type { DateExpression } from '../prose/tag-dates';
import { datesInText } from './from-text';

/** A date that could be an article's publication date, why, and the article that gives it; null for its own text. */
export interface ProposedDate {
  readonly edtf: string;
  readonly words: string;
  readonly from: FieldOrigin;
  readonly why: string;
  readonly article: string | null;
}

/** An article of the same source, as its reader has said, or one that only looks like it. */
export interface SameSource {
  readonly id: string;
  readonly label: string;
  /** How the two were said to be related; null where others stand between them. */
  readonly kind: Relation['kind'] | null;
  /** Its publication date as EDTF. */
  readonly published: string | null;
  /** Whether only the likeness of the two texts says that they are related: its reader has not. */
  readonly likely: boolean;
}

const most = 3;

const SAYS: Readonly<Partial<Record<Relation['kind'], string>>> = {
  copy: 'which has the same words',
  rewording: 'which says the same in other words',
  translation: 'which says the same in another language',
};

/** Of two that only look alike nothing is claimed: that is said in so many words. */
function reasonOf({ label, kind, likely }: SameSource, date: string): string {
  if (likely && kind === 'copy') return `It is likely a copy of “${label}”, dated ${date}`;
  if (likely) return `It likely says in other words what “${label}” does, dated ${date}`;
  const says = (kind === null ? undefined : SAYS[kind]) ?? 'which is of the same source';
  return `“${label}”, ${says}, is dated ${date}`;
}

/** An article dated ahead of today was dated by a slip: no other takes that over. */
function fromOther(other: SameSource, today: string): ProposedDate[] {
  const { id, published } = other;
  const parsed = published === null ? null : parseEdtf(published);
  if (parsed?.ok !== true || parsed.value.form !== 'point') return [];
  const { edtf, earliest } = parsed.value;
  const now = parseEdtf(today);
  if (now.ok && earliest > now.value.latest) return [];
  return [{ edtf, words: '', from: 'inferred', why: reasonOf(other, formatDate(edtf)), article: id }];
}

/**
 * The dates to offer for an article without one, the best first, at most three and each day once: those its own text
 * gives, then those of the articles that are or may be one source with it, the nearest first as they are handed in.
 * They are offers: nothing is dated by them, and nothing counted from them, until the reader takes one.
 */
export function proposePublished(
  text: string,
  found: readonly DateExpression[],
  related: readonly SameSource[],
  today: string,
): ProposedDate[] {
  const own = datesInText(text, found, today).map((each): ProposedDate => ({
    ...each,
    from: each.edtf.endsWith('~') ? 'inferred' : 'text',
    article: null,
  }));
  const all = [...own, ...related.flatMap((other) => fromOther(other, today))];
  // A day that is only about right says less than an article of the same source that has its date.
  const sorted = [
    ...all.filter(({ edtf }) => !edtf.endsWith('~')),
    ...all.filter(({ edtf }) => edtf.endsWith('~')),
  ];
  return sorted
    .filter(({ edtf }, at) => sorted.findIndex((each) => each.edtf === edtf) === at)
    .slice(0, most);
}
