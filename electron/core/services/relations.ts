import type { ArticleName, ContradictionRow, RelationRow, Said } from '#common/contract/relations';
import type { ArticleId } from '#common/model/ids';
import type { Relation } from '#common/model/relation';
import { ok, type Result } from '#common/result';
import { groupSources, type Sources } from '#common/sources/count-sources';
import { compareText } from './index/kept-order';
import { briefDate } from './rows/brief-date';
import { short, shown } from './rows/short';
import type { OpenSession } from './session';
import { notFound, type Trouble } from './trouble';
import { answerBytes, fitting, jsonBytes, type WindowAsked } from './window';

/** Two articles of which something is said. */
export interface Two {
  readonly a: ArticleId;
  readonly b: ArticleId;
}

/** Articles of one source that are named; of more there is only the number. */
const mostNamed = 50;
const mostContradictions = 5;
/** Articles of a chain that are named: the first ones and the last. */
const longestChain = 20;

function nameOf({ index }: OpenSession, id: string): ArticleName {
  return { id, label: short(index.labels.of(id), shown.label) };
}

/** A window of what was said of an article and others, and the source that this makes it a part of. */
export async function relationsOf(
  session: OpenSession,
  { article, from, count }: WindowAsked & { article: ArticleId },
): Promise<
  Result<
    {
      total: number;
      rows: RelationRow[];
      together: number;
      others: ArticleName[];
      contradictions: ContradictionRow[];
    },
    Trouble
  >
> {
  await session.index.ready();
  const { library, index } = session;
  if (!library.data.articles.has(article)) return notFound('article');
  const ids = index.relationsByArticle.of(article);
  const sources = index.sources();
  const members = sources.membersOf(article);
  const head = {
    total: ids.length,
    together: members.length,
    others: members
      .filter((id) => id !== article)
      .slice(0, mostNamed)
      .map((id) => nameOf(session, id)),
    contradictions: contradictionRows(session, sources, article),
  };
  const rows = ids.slice(from, from + count).flatMap((id) => {
    const relation = library.data.relations.get(id);
    const row = relation && relationRow(session, relation, article);
    return row ? [row] : [];
  });
  return ok({ ...head, rows: fitting(rows, answerBytes - jsonBytes(head)) });
}

function relationRow(session: OpenSession, relation: Relation, article: string): RelationRow | null {
  const id = relation.a === article ? relation.b : relation.a;
  const other = session.library.data.articles.get(id);
  if (!other) return null;
  return {
    relation,
    other: {
      ...nameOf(session, id),
      publisher: short(other.publisher.value, shown.publisher),
      published: briefDate(other.published),
      held: other.revisions.length > 0,
    },
  };
}

function contradictionRows(session: OpenSession, sources: Sources, article: string): ContradictionRow[] {
  return sources
    .contradictionsIn(article)
    .slice(0, mostContradictions)
    .map(({ chain }) => {
      const named =
        chain.length > longestChain ? [...chain.slice(0, longestChain - 1), ...chain.slice(-1)] : chain;
      return { chain: named.map((id) => nameOf(session, id)) };
    });
}

const aboutSources: ReadonlySet<string> = new Set(['copy', 'rewording', 'translation', 'separate']);

/** What was said of whether two articles are one source, oldest first. */
export function saidOf({ library, index }: OpenSession, { a, b }: Two): Relation[] {
  return index.relationsByArticle
    .of(a)
    .flatMap((id) => library.data.relations.get(id) ?? [])
    .filter((each) => aboutSources.has(each.kind) && (each.a === b || each.b === b));
}

/** What is said of two articles now; null for nothing. The later word counts. */
export function relationBetween(session: OpenSession, two: Two): { relation: Relation | null } {
  return { relation: saidOf(session, two).at(-1) ?? null };
}

/** What saying so of two articles would come to; nothing is changed. */
export async function weighRelation(
  session: OpenSession,
  { a, b, kind }: Two & { kind: Said },
): Promise<{ together: number; contradictions: ContradictionRow[] }> {
  await session.index.ready();
  const now = new Set(saidOf(session, { a, b }));
  const rest = [...session.library.data.relations.values()]
    .filter((relation) => !now.has(relation))
    .sort((one, two) => compareText(one.id, two.id));
  const sources = groupSources([...rest, { a, b, kind }]);
  return {
    together: sources.membersOf(a).length,
    contradictions: contradictionRows(session, sources, a),
  };
}
