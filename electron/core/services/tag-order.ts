import { drop, set, setFields } from '#common/change/build';
import type { Op } from '#common/change/op';
import { foldName } from '#common/derive/fold';
import type { Tag } from '#common/model/tag';
import type { Result } from '#common/result';
import { recited } from './cited-paths';
import { commit, named } from './commit';
import { tagChildren, withDescendants } from './index/tag-tree';
import type { OpenSession } from './session';
import { retagged } from './tag-uses';
import { notFound, refused, type Trouble } from './trouble';

type Done = Promise<Result<{ seq: number }, Trouble>>;

/** Puts a tag under another parent (null: the top), before a sibling (null: last). Never below itself. */
export async function moveTag(
  session: OpenSession,
  { id, parent, before }: { id: string; parent: Tag['parent']; before: string | null },
): Done {
  await session.library.flush();
  const { tags } = session.library.data;
  const tag = tags.get(id);
  if (!tag || (parent !== null && !tags.has(parent))) return notFound('tag');
  if (parent !== null && withDescendants(tags, id).has(parent)) {
    const below = named(tags.get(parent)?.name ?? '', 'that tag');
    return refused(
      `${named(tag.name, 'This tag')} cannot be moved below ${below}, which is part of it.`,
      'parent',
    );
  }
  const siblings = (tagChildren(tags).get(parent) ?? []).filter((each) => each.id !== id);
  const same = siblings.find((each) => foldName(each.name) === foldName(tag.name));
  if (same && tag.parent !== parent) {
    return refused(
      `There is already a tag “${same.name}” in that place. Merge the two, or rename one of them.`,
      'parent',
    );
  }
  const at = before === null ? siblings.length : siblings.findIndex((each) => each.id === before);
  if (at === -1) return notFound('tag');
  const ops = [...setFields('tags', tag, { parent }), ...rankedAt(siblings, at, tag)];
  return commit(session, { label: `move of tag ${named(tag.name, '')}`, ops });
}

/** The ranks that put a tag at a place: its own between its neighbours', or all anew where no number is between. */
function rankedAt(siblings: readonly Tag[], at: number, tag: Tag): Op[] {
  const low = siblings[at - 1]?.rank ?? (siblings[at]?.rank ?? 0) - 2;
  const high = siblings[at]?.rank ?? low + 2;
  const middle = (low + high) / 2;
  if (low < middle && middle < high) return setFields('tags', tag, { rank: middle });
  return siblings.toSpliced(at, 0, tag).flatMap((each, rank) => setFields('tags', each, { rank }));
}

/**
 * Puts `keep` wherever `take` was used, gives it the other's names and the tags below it, and takes `take` away. One
 * change, one undo.
 */
export async function mergeTags(session: OpenSession, { keep, take }: { keep: string; take: string }): Done {
  if (keep === take) return refused('A tag cannot be merged with itself. Choose another tag.', 'take');
  await session.library.flush();
  const { tags } = session.library.data;
  const kept = tags.get(keep);
  const taken = tags.get(take);
  if (!kept || !taken) return notFound('tag');
  const names = new Map([...kept.names, taken.name, ...taken.names].map((name) => [foldName(name), name]));
  names.delete(foldName(kept.name));
  const below = [...tags.values()].filter((tag) => tag.parent === take && tag.id !== keep);
  // A tag above `keep` cannot go below it: it moves up to where `take` stood.
  const newParent = (tag: Tag): Tag['parent'] =>
    withDescendants(tags, tag.id).has(keep) ? taken.parent : kept.id;
  const ops: Op[] = [
    ...retagged(session, take, keep),
    ...recited(session, 'tag', take, keep),
    ...below.map((tag) => set('tags', tag.id, ['parent'], take, newParent(tag))),
    ...setFields('tags', kept, {
      names: [...names.values()],
      parent: kept.parent === taken.id ? taken.parent : kept.parent,
      description: kept.description || taken.description,
    }),
    drop('tags', taken),
  ];
  return commit(session, {
    label: `merge of tag ${named(taken.name, '')} into ${named(kept.name, '')}`,
    ops,
  });
}
