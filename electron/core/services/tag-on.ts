import { set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { TagChoice } from '#common/contract/annotations';
import type { ArticleId, EventId, TagId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { commit, named } from './commit';
import type { OpenSession } from './session';
import { chooseTags } from './tag-choices';
import { notFound, type Trouble } from './trouble';

type Tagged =
  | { readonly event: EventId }
  | { readonly article: ArticleId }
  | { readonly articles: readonly ArticleId[] };

/**
 * Puts a tag on an event, an article or several, after those each has; a tag that is new is made by the same change.
 * Answers on how many it was put: those that have it stay as they are.
 */
export async function putTagOn(
  session: OpenSession,
  { on, tag }: { on: Tagged; tag: TagChoice },
): Promise<Result<{ seq: number; put: number }, Trouble>> {
  await session.index.ready();
  const chosen = await chooseTags(session, [tag]);
  if (!chosen.ok) return chosen;
  const added =
    'event' in on ? onEvent(session, on.event, chosen.value.ids) : onArticles(session, on, chosen.value.ids);
  if (!added.ok) return added;
  const { name, ops } = added.value;
  const done = await commit(session, { label: `tag on ${name}`, ops: [...chosen.value.ops, ...ops] });
  return done.ok ? ok({ ...done.value, put: ops.length }) : done;
}

/** What is done, and to what. */
interface Adding {
  readonly name: string;
  readonly ops: Op[];
}

function onEvent(
  { library: { head } }: OpenSession,
  id: EventId,
  tags: readonly TagId[],
): Result<Adding, Trouble> {
  const event = head.get('events', id);
  if (!event) return notFound('event');
  const all = withTags(event.tags, tags);
  const ops = all ? [set('events', id, ['tags'], event.tags, all)] : [];
  return ok({ name: named(event.title, 'an event'), ops });
}

function onArticles(
  { library: { head }, index }: OpenSession,
  on: Exclude<Tagged, { readonly event: EventId }>,
  tags: readonly TagId[],
): Result<Adding, Trouble> {
  const ids = 'article' in on ? [on.article] : [...new Set(on.articles)];
  const articles = ids.flatMap((id) => head.get('articles', id) ?? []);
  // One that was deleted meanwhile would be missed by whoever picked it out.
  if (articles.length < ids.length) return notFound('article');
  const changed = articles.flatMap(({ id, tags: had }) => {
    const all = withTags(had, tags);
    return all ? [{ id, op: set('articles', id, ['tags'], had, all) }] : [];
  });
  const [only] = changed;
  const name =
    only && changed.length === 1
      ? named(index.labels.of(only.id), 'an article')
      : `${changed.length} articles`;
  return ok({ name, ops: changed.map(({ op }) => op) });
}

/** The tags with those put on behind them; null where all are there. */
function withTags(had: readonly TagId[], put: readonly TagId[]): TagId[] | null {
  const all = [...new Set([...had, ...put])];
  return all.length === had.length ? null : all;
}
