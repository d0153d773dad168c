import { put, set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { TagBearer, TagSplit } from '#common/contract/tags';
import { quoteOf } from '#common/model/annotation';
import type { TagId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { excerpt } from '#common/text/excerpt';
import { commit, named } from './commit';
import type { OpenSession } from './session';
import { newTag } from './tag-choices';
import { nameTaken } from './tags';
import { notFound, refused, type Trouble } from './trouble';
import { windowOf, type WindowAsked } from './window';

/** Graphemes of a quote that are enough to choose by. */
const quoteLength = 160;

/** A window of the annotations that bear a tag themselves, oldest first. */
export async function tagBearers(
  session: OpenSession,
  { id, ...asked }: WindowAsked & { id: string },
): Promise<Result<{ total: number; rows: TagBearer[] }, Trouble>> {
  const { library, index } = session;
  await index.ready();
  if (!library.data.tags.has(id)) return notFound('tag');
  return ok(
    windowOf(index.annotationsByTag.of(id), asked, (bearer) => {
      const annotation = library.data.annotations.get(bearer);
      return (
        annotation && {
          id: annotation.id,
          quote: excerpt(quoteOf(annotation), quoteLength),
          article: index.labels.of(annotation.article),
          articleId: annotation.article,
        }
      );
    }),
  );
}

/**
 * Makes a new tag of a part of one: the annotations named bear the new one in its place, all others, and events,
 * articles and speakers, keep theirs. One change, one undo.
 */
export async function splitTag(
  session: OpenSession,
  { id, name, below, annotations }: TagSplit,
): Promise<Result<{ tag: TagId; seq: number }, Trouble>> {
  await session.library.flush();
  const { data } = session.library;
  const tag = data.tags.get(id);
  if (!tag) return notFound('tag');
  const parent = below ? tag.id : tag.parent;
  const taken = nameTaken(session, name, parent);
  if (taken) return taken;
  const made = newTag(session, { name, kind: tag.kind, parent });
  const ops: Op[] = [];
  for (const each of new Set(annotations)) {
    const tags = data.annotations.get(each)?.tags;
    // One that lost the tag, or is gone, since it was chosen has nothing to give to the new one.
    if (!tags?.includes(tag.id)) continue;
    ops.push(
      set('annotations', each, ['tags'], tags, [
        ...new Set(tags.map((on) => (on === tag.id ? made.id : on))),
      ]),
    );
  }
  if (ops.length === 0) {
    return refused(
      `None of the annotations chosen bears ${named(tag.name, 'the tag')} any more. Choose again which go to the new tag.`,
      'annotations',
    );
  }
  const label = `split of tag ${named(tag.name, '')}`;
  const change = await commit(session, { label, ops: [put('tags', made), ...ops] });
  return change.ok ? ok({ tag: made.id, ...change.value }) : change;
}
