import { drop, put, setFields } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { TagRow } from '#common/contract/rows';
import { fold, foldName, searchWords } from '#common/derive/fold';
import type { TagId } from '#common/model/ids';
import type { Tag, TagKind } from '#common/model/tag';
import { ok, type Result } from '#common/result';
import { commit, named } from './commit';
import { tagChildren } from './index/tag-tree';
import { rankOf } from './rank';
import type { OpenSession } from './session';
import { newTag } from './tag-choices';
import { retagged, tagUses } from './tag-uses';
import { notFound, refused, type Trouble } from './trouble';
import { fitting, type WindowAsked } from './window';

type Done = Promise<Result<{ seq: number }, Trouble>>;

/** A window of all tags in tree order. */
export function listTags(
  { index }: OpenSession,
  { from, count }: WindowAsked,
): { total: number; rows: TagRow[] } {
  const tree = index.tagTree();
  const rows = tree
    .slice(from, from + count)
    .map(({ tag, depth }) => ({ tag, depth, annotations: index.annotationsByTag.count(tag.id) }));
  return { total: tree.length, rows: fitting(rows) };
}

/** The tags that keys 1 to 9 give: used last first, then the first of the codebook. */
export function recentTags({ library, index }: OpenSession): { tags: Tag[] } {
  const used = index.recency.newestFirst().flatMap((id) => library.data.tags.get(id) ?? []);
  const tags = new Set([...used, ...index.tagTree().map(({ tag }) => tag)]);
  return { tags: [...tags].slice(0, 9) };
}

/** Tags that fit typed words by any of their names, best first; among equals those used most. */
export function findTags(
  { index, folded }: OpenSession,
  { words, kinds, count }: { words: string; kinds: readonly TagKind[]; count: number },
): { tags: Tag[] } {
  const typed = searchWords(words);
  const all = index
    .tagTree()
    .flatMap(({ tag }) => (kinds.length === 0 || kinds.includes(tag.kind) ? [tag] : []));
  const namesOf = (tag: Tag): string => folded.of(tag, () => [tag.name, ...tag.names].join('\n'));
  const best = all
    .filter((tag) => typed.every((word) => namesOf(tag).includes(word)))
    .map((tag) => ({ tag, rank: rankOf(fold(tag.name), typed), uses: index.annotationsByTag.count(tag.id) }))
    .sort((a, b) => (typed.length === 0 ? 0 : a.rank - b.rank) || b.uses - a.uses);
  return { tags: fitting(best.slice(0, count).map(({ tag }) => tag)) };
}

/** The sibling that already goes by a name, regardless of case and accents. */
function sibling(
  { library }: OpenSession,
  name: string,
  parent: string | null,
  but?: string,
): Tag | undefined {
  const wanted = foldName(name);
  return [...library.data.tags.values()].find(
    (tag) => tag.id !== but && tag.parent === parent && foldName(tag.name) === wanted,
  );
}

/** Why a name cannot be given to a tag in a place; null where it can. */
export function nameTaken(
  session: OpenSession,
  name: string,
  parent: string | null,
): ReturnType<typeof refused> | null {
  const same = sibling(session, name, parent);
  return same ? taken(name, same) : null;
}

function taken(name: string, tag: Tag): ReturnType<typeof refused> {
  return refused(
    `There is already a tag “${tag.name}” in this place. Use that one, or give “${name}” another name.`,
    'name',
  );
}

/** Makes a tag at the end of its siblings, with a look of its own. */
export async function createTag(
  session: OpenSession,
  given: { name: string; kind: TagKind; parent: TagId | null },
): Promise<Result<{ tag: Tag; seq: number }, Trouble>> {
  const { library } = session;
  await library.flush();
  if (given.parent !== null && !library.data.tags.has(given.parent)) return notFound('tag');
  const same = nameTaken(session, given.name, given.parent);
  if (same) return same;
  const tag = newTag(session, given);
  const change = await commit(session, { label: `new tag ${named(tag.name, '')}`, ops: [put('tags', tag)] });
  return change.ok ? ok({ tag, ...change.value }) : change;
}

export type TagFields = {
  [Key in 'name' | 'kind' | 'names' | 'hue' | 'line' | 'description' | 'private']?: Tag[Key] | undefined;
};

/** Sets the fields given. */
export async function editTag(session: OpenSession, id: string, fields: TagFields): Done {
  await session.library.flush();
  const tag = session.library.data.tags.get(id);
  if (!tag) return notFound('tag');
  const same = fields.name === undefined ? undefined : sibling(session, fields.name, tag.parent, id);
  if (fields.name !== undefined && same) return taken(fields.name, same);
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const label = `changes to tag ${named(tag.name, '')}`;
  return commit(session, { label, ops: setFields('tags', tag, Object.fromEntries(given)) });
}

/** How much bears a tag. */
export function tagHangsOn(
  session: OpenSession,
  id: string,
): Result<{ annotations: number; evidence: number; events: number; citations: number }, Trouble> {
  if (!session.library.data.tags.has(id)) return notFound('tag');
  const { annotations, evidence, events } = tagUses(session, id);
  return ok({
    annotations: annotations.length,
    evidence: evidence.length,
    events: events.length,
    citations: session.index.citationCount('tag', id),
  });
}

/** Takes a tag off everything and away. Tags below it move up to where it stood, in its place. */
export async function removeTag(session: OpenSession, id: string): Done {
  await session.library.flush();
  const { tags } = session.library.data;
  const tag = tags.get(id);
  if (!tag) return notFound('tag');
  const ops: Op[] = [...retagged(session, id, null), ...promoted(tags, tag), drop('tags', tag)];
  return commit(session, { label: `deletion of tag ${named(tag.name, '')}`, ops });
}

/** The ops that put the tags below one in its place among its siblings. */
function promoted(tags: ReadonlyMap<string, Tag>, tag: Tag): Op[] {
  const children = tagChildren(tags);
  const below = children.get(tag.id) ?? [];
  if (below.length === 0) return [];
  const top = tag.parent !== null && tags.has(tag.parent) ? tag.parent : null;
  const after = (children.get(top) ?? []).flatMap((each) => (each.id === tag.id ? below : [each]));
  return after.flatMap((each, rank) => {
    const parent = each.parent === tag.id ? tag.parent : each.parent;
    return setFields('tags', each, { parent, rank });
  });
}
