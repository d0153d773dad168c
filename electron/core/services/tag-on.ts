import { set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { TagChoice } from '#common/contract/annotations';
import type { ArticleId, EventId } from '#common/model/ids';
import type { Result } from '#common/result';
import { commit, named } from './commit';
import type { OpenSession } from './session';
import { chooseTags } from './tag-choices';
import { notFound, type Trouble } from './trouble';

type Tagged = { readonly event: EventId } | { readonly article: ArticleId };

/** Puts a tag on an event or an article, after those it has; a tag that is new is made by the same change. */
export async function putTagOn(
  session: OpenSession,
  { on, tag }: { on: Tagged; tag: TagChoice },
): Promise<Result<{ seq: number }, Trouble>> {
  await session.index.ready();
  const chosen = await chooseTags(session, [tag]);
  if (!chosen.ok) return chosen;
  const { head } = session.library;
  const where = 'event' in on ? 'events' : 'articles';
  const id = 'event' in on ? on.event : on.article;
  const record = head.get(where, id);
  if (!record) return notFound(where === 'events' ? 'event' : 'article');
  const tags = [...new Set([...record.tags, ...chosen.value.ids])];
  const added: Op[] = tags.length === record.tags.length ? [] : [set(where, id, ['tags'], record.tags, tags)];
  const name = 'event' in on ? (head.get('events', id)?.title ?? '') : session.index.labels.of(id);
  return commit(session, {
    label: `tag on ${named(name, where === 'events' ? 'an event' : 'an article')}`,
    ops: [...chosen.value.ops, ...added],
  });
}
