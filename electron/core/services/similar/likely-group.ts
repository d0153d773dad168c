import { put } from '#common/change/build';
import type { ProposedRow } from '#common/contract/relations';
import type { ArticleId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { commit } from '../commit';
import { briefDate } from '../rows/brief-date';
import { short, shown } from '../rows/short';
import { newRelation } from '../say-relation';
import type { OpenSession } from '../session';
import { notFound, refused, type Trouble } from '../trouble';
import { openPairs, type OpenPair } from './open-pairs';

type Member = ProposedRow['other'] & { readonly like: ProposedRow['kind'] | null };

const mostShown = 500;
/** Relations that one change may write. */
const mostSaid = 5000;

/** Articles as they are reached from one over pairs that are alike, each with the pair that led to it. */
function reached(
  first: string,
  pairsOf: (article: string) => readonly OpenPair[],
): Map<string, { from: string; kind: OpenPair['kind'] } | null> {
  const found = new Map<string, { from: string; kind: OpenPair['kind'] } | null>([[first, null]]);
  for (const from of found.keys()) {
    for (const { id, kind } of pairsOf(from)) if (!found.has(id)) found.set(id, { from, kind });
  }
  return found;
}

/** A window of the articles that hang together with one as likely copies, the one added first in front. */
export async function likelyGroup(
  session: OpenSession,
  article: string,
): Promise<Result<{ total: number; rows: Member[] }, Trouble>> {
  const { library, index, likenesses } = session;
  const { articles } = library.data;
  if (!articles.has(article)) return notFound('article');
  await Promise.all([index.ready(), likenesses.settled()]);
  const ids = [...reached(article, (id) => openPairs(session, id)).keys()].toSorted();
  const like = new Map(openPairs(session, ids[0] ?? article).map(({ id, kind }) => [id, kind]));
  const rows = ids.slice(0, mostShown).flatMap((id): Member[] => {
    const held = articles.get(id);
    if (!held) return [];
    return [
      {
        id,
        label: short(index.labels.of(id), shown.label),
        publisher: short(held.publisher.value, shown.publisher),
        published: briefDate(held.published),
        like: like.get(id) ?? null,
      },
    ];
  });
  return ok({ total: ids.length, rows });
}

/** Says of articles at once whether they are one source. One change, so one undo. */
export async function sayOfAll(
  session: OpenSession,
  { articles, one }: { readonly articles: readonly ArticleId[]; readonly one: boolean },
): Promise<Result<{ seq: number }, Trouble>> {
  await Promise.all([session.index.ready(), session.likenesses.settled()]);
  await session.library.flush();
  const chosen = [...new Set(articles)].toSorted();
  if (chosen.some((id) => !session.library.head.get('articles', id))) return notFound('article');
  const within = (id: string): OpenPair[] =>
    openPairs(session, id).filter((pair) => chosen.some((each) => each === pair.id));
  const said = one ? joined(chosen, within) : parted(chosen, within);
  if (said.length > mostSaid) {
    return refused(
      `That would be said of ${said.length} pairs at once, more than ${mostSaid}. Choose fewer articles.`,
      'articles',
    );
  }
  if (said.length === 0) return refused('Of these articles everything was decided already.', 'articles');
  const ops = said.map(({ a, b, kind }) =>
    put('relations', newRelation(session, { a, b, kind, first: null, by: 'user', why: '' })),
  );
  return commit(session, {
    label: `${one ? 'one source' : 'separate sources'}: ${chosen.length} articles`,
    ops,
  });
}

interface SaidOfTwo {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly kind: OpenPair['kind'] | 'separate';
}

/** Each article joined to one that it is like; where nothing leads there, to the first of all. */
function joined(chosen: readonly ArticleId[], within: (id: string) => OpenPair[]): SaidOfTwo[] {
  const [first, ...others] = chosen;
  if (first === undefined) return [];
  const led = reached(first, within);
  return others.map((a) => {
    const by = led.get(a);
    return { a, b: (by?.from ?? first) as ArticleId, kind: by?.kind ?? 'copy' };
  });
}

/** Every two that are alike, called separate. */
function parted(chosen: readonly ArticleId[], within: (id: string) => OpenPair[]): SaidOfTwo[] {
  return chosen.flatMap((a) =>
    within(a)
      .filter(({ id }) => id > a)
      .map(({ id }): SaidOfTwo => ({ a, b: id as ArticleId, kind: 'separate' })),
  );
}
