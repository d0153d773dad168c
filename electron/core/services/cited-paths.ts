import { set } from '#common/change/build';
import type { Op, Path } from '#common/change/op';
import type { citedKinds } from '#common/model/note';
import type { RichNode } from '#common/model/rich-text';
import { commentOf } from './comments';
import type { OpenSession } from './session';

/** The paths, below `at`, of the citation nodes that point at a record. */
function pathsOf(node: RichNode, kind: string, id: string, at: Path): Path[] {
  const own =
    (node.type === 'citation' || node.type === 'citationBlock') &&
    node.attrs?.['kind'] === kind &&
    node.attrs['id'] === id;
  const below = (node.content ?? []).flatMap((child, nth) =>
    pathsOf(child, kind, id, [...at, 'content', nth]),
  );
  return own ? [at, ...below] : below;
}

/**
 * The ops that make every citation of one record, in notes and in comments, a citation of another; quotes stay as they
 * were cited. The two records themselves are for their own merge to write.
 */
export function recited(
  { library, index }: OpenSession,
  kind: (typeof citedKinds)[number],
  from: string,
  to: string,
): Op[] {
  const inNotes = index.notesByCited.of(`${kind} ${from}`).flatMap((id) => {
    const note = library.data.notes.get(id);
    const paths = note ? pathsOf(note.body, kind, from, ['body']) : [];
    return paths.map((path) => set('notes', id, [...path, 'attrs', 'id'], from, to));
  });
  const inComments = index.commentsByCited.of(`${kind} ${from}`).flatMap((id) => {
    const said = id === from || id === to ? null : commentOf(library.data, id);
    if (!said?.comment) return [];
    const paths = pathsOf(said.comment, kind, from, [said.field]);
    return paths.map((path) => set(said.collection, id, [...path, 'attrs', 'id'], from, to));
  });
  return [...inNotes, ...inComments];
}
