import { put } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { TagChoice } from '#common/contract/annotations';
import { fold } from '#common/derive/fold';
import { nextTagLook } from '#common/derive/tag-look';
import type { TagId } from '#common/model/ids';
import { Tag, type TagKind } from '#common/model/tag';
import { ok, type Result } from '#common/result';
import { moment } from './commit';
import type { OpenSession } from './session';
import { notFound, type Trouble } from './trouble';

/** Tags chosen for something, those of them that are new, and the ops that make these. */
export interface ChosenTags {
  readonly ids: TagId[];
  readonly made: readonly Tag[];
  readonly ops: Op[];
}

/** A new tag at the end of its siblings, told apart from the others by hue and line. */
export function newTag(
  session: OpenSession,
  { name, kind, parent }: { name: string; kind: TagKind; parent: TagId | null },
  beside: readonly Tag[] = [],
): Tag {
  const tags = [...session.library.data.tags.values(), ...beside];
  const ranks = tags.filter((tag) => tag.parent === parent).map((tag) => tag.rank);
  const at = moment(session);
  return Tag.parse({
    id: session.parts.ids.next<TagId>(),
    createdAt: at,
    updatedAt: at,
    name,
    kind,
    parent,
    rank: Math.max(-1, ...ranks) + 1,
    ...nextTagLook(tags),
  });
}

/** The tag of a kind that goes by a name, by any of its names, regardless of case and accents. */
function tagNamed(tags: Iterable<Tag>, name: string, kind: TagKind): Tag | undefined {
  const wanted = fold(name);
  const ofKind = [...tags].filter((tag) => tag.kind === kind);
  return (
    ofKind.find((tag) => fold(tag.name) === wanted) ??
    ofKind.find((tag) => tag.names.some((other) => fold(other) === wanted))
  );
}

/**
 * Turns choices into tag ids, each once, in the order chosen. A name that a tag of that kind already goes by is that
 * tag; any other becomes a new one by the ops, to go into the same change as its first use. `before` are tags that
 * this change makes already.
 */
export async function chooseTags(
  session: OpenSession,
  choices: readonly TagChoice[],
  before: readonly Tag[] = [],
): Promise<Result<ChosenTags, Trouble>> {
  const { library } = session;
  // A tag just made and still on its way to disk must be found by its name, or there would soon be two.
  if (choices.some((choice) => 'name' in choice)) await library.flush();
  const ids = new Set<TagId>();
  const made: Tag[] = [];
  for (const choice of choices) {
    if ('id' in choice) {
      if (!library.head.get('tags', choice.id)) return notFound('tag');
      ids.add(choice.id);
      continue;
    }
    const known = tagNamed([...library.data.tags.values(), ...before, ...made], choice.name, choice.kind);
    const tag = known ?? newTag(session, { ...choice, parent: null }, [...before, ...made]);
    if (!known) made.push(tag);
    ids.add(tag.id);
  }
  return ok({ ids: [...ids], made, ops: made.map((tag) => put('tags', tag)) });
}
