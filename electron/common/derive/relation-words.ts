import { joiningKinds, type Relation } from '../model/relation';

/** What is said of two articles, as seen from one of them. */
export type SeenRelation = Pick<Relation, 'kind' | 'first' | 'a' | 'b'>;

/** The words before the name of the other article, by which of the two came first. */
const words: Readonly<Record<Relation['kind'], { own: string; other: string; unknown: string }>> = {
  copy: { own: 'Copied in', other: 'Copies', unknown: 'Same words as' },
  rewording: { own: 'Reworded in', other: 'Rewords', unknown: 'Same account in other words as' },
  translation: { own: 'Translated in', other: 'Translates', unknown: 'Same account in another language as' },
  update: { own: 'Brought up to date in', other: 'Brings up to date', unknown: 'Another state of' },
  retells: { own: 'Retold in', other: 'Retells', unknown: 'Retells' },
  separate: { own: 'Separate from', other: 'Separate from', unknown: 'Separate from' },
};

/**
 * How a relation reads from the side of `article`, up to the other's name: “Rewords”, “Reworded in”. Retelling has a
 * direction of its own: `a` retells `b`.
 */
export function relationWords(relation: SeenRelation, article: string): string {
  const { own, other, unknown } = words[relation.kind];
  if (relation.kind === 'retells') return relation.a === article ? other : own;
  if (relation.first === null) return unknown;
  return relation.first === article ? own : other;
}

/** Whether two articles so related count as one source. */
export function countsOnce({ kind }: Pick<Relation, 'kind'>): boolean {
  return joiningKinds.has(kind);
}
