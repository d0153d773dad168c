import { fieldReasons } from '#common/derive/field-reasons';
import type { ExportSource, ExportSourced } from '#common/formats/export-view';
import { groupBy } from '#common/group-by';
import { currentRevision } from '#common/model/article';
import type { Relation } from '#common/model/relation';
import type { Pace } from '../pace';
import type { Builder } from './builder';

/**
 * The sources of an export: every article once, those that copy, reword or translate one another together under the
 * one that came first. `articles` come in the order in which they are to be listed.
 */
export async function sourceList(
  builder: Builder,
  articles: Iterable<string>,
  pace: Pace,
): Promise<ExportSource[]> {
  const sources = builder.options.session.index.sources();
  const groups = groupBy(new Set(articles), (id): string => sources.sourceOf(id));
  const told = (id: string): ExportSourced => sourced(builder, id);
  const listed = await pace.map(groups.values(), (ids): ExportSource[] => {
    const held = ids.filter((id) => builder.options.shown.article(id));
    const [first, ...others] = firstBeforeCopies(builder, held);
    return first === undefined ? [] : [[told(first), ...others.map(told)]];
  });
  return listed.flat();
}

/** Puts before its copies what is said to have come first; else the order given stands. */
function firstBeforeCopies(builder: Builder, ids: readonly string[]): string[] {
  const relations = ids.flatMap((id) => relationsOf(builder, id));
  const followers = new Set<string>(
    relations.flatMap(({ a, b, first }) => (first === null ? [] : [first === a ? b : a])),
  );
  return [...ids].sort((a, b) => Number(followers.has(a)) - Number(followers.has(b)));
}

function relationsOf({ options: { session, shown } }: Builder, article: string): Relation[] {
  const { relations } = session.library.data;
  return session.index.relationsByArticle
    .of(article)
    .flatMap((id) => relations.get(id) ?? [])
    .filter((relation) => relation.kind !== 'separate' && shown.relation(relation));
}

function sourced(builder: Builder, id: string): ExportSourced {
  const article = builder.article(id);
  return {
    id,
    source: builder.fieldsOf(article),
    // Said once: from the side of what came later.
    relations: relationsOf(builder, id)
      .filter(({ first, a }) => (first === null ? a === id : first !== id))
      .map((relation) => relationLine(builder, relation, id)),
    reasons: fieldReasons(article).map((each) => ({ ...each, why: builder.reason(each.why) })),
    files: article.files,
    held: currentRevision(article) !== null,
  };
}

const verbs: Readonly<Record<Relation['kind'], { first: string; unknown: string }>> = {
  copy: { first: 'Copies', unknown: 'Has the same words as' },
  rewording: { first: 'Rewords', unknown: 'Tells in other words the same as' },
  translation: { first: 'Translates', unknown: 'Tells in another language the same as' },
  update: { first: 'Brings up to date', unknown: 'Is another state of' },
  retells: { first: 'Retells', unknown: 'Retells' },
  separate: { first: 'Is separate from', unknown: 'Is separate from' },
};

function relationLine({ options: { session } }: Builder, relation: Relation, from: string): string {
  const { kind, first, a, b, why } = relation;
  const other = session.index.labels.of(a === from ? b : a);
  const order = first === null && kind !== 'retells' ? '; which came first is not known' : '';
  const reason = why.trim() === '' ? '' : `: ${why.trim().replace(/\.$/, '')}`;
  return `${verbs[kind][first === null ? 'unknown' : 'first']} “${other}”${order}${reason}`;
}
