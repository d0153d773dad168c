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

/** An article of the same source, as its reader or the program has said. */
export interface SameSource {
  readonly id: string;
  readonly label: string;
  /** How the two were said to be related; null where others stand between them. */
  readonly kind: Relation['kind'] | null;
  /** Its publication date as EDTF. */
  readonly published: string | null;
}

const most = 3;

const SAYS: Readonly<Partial<Record<Relation['kind'], string>>> = {
  copy: 'which has the same words',
  rewording: 'which says the same in other words',
  translation: 'which says the same in another language',
};

function fromOther({ id, label, kind, published }: SameSource): ProposedDate[] {
  const parsed = published === null ? null : parseEdtf(published);
  if (parsed?.ok !== true || parsed.value.form !== 'point') return [];
  const { edtf } = parsed.value;
  const says = (kind === null ? undefined : SAYS[kind]) ?? 'which is of the same source';
  const why = `“${label}”, ${says}, is dated ${formatDate(edtf)}`;
  return [{ edtf, words: '', from: 'inferred', why, article: id }];
}

/**
 * The dates to offer for an article without one, the best first, at most three and each day once: those its own text
 * gives, then those of the articles that are one source with it, the nearest relation first as they are handed in.
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
  const all = [...own, ...related.flatMap(fromOther)];
  // A day that is only about right says less than an article of the same source that has its date.
  const sorted = [
    ...all.filter(({ edtf }) => !edtf.endsWith('~')),
    ...all.filter(({ edtf }) => edtf.endsWith('~')),
  ];
  return sorted
    .filter(({ edtf }, at) => sorted.findIndex((each) => each.edtf === edtf) === at)
    .slice(0, most);
}
