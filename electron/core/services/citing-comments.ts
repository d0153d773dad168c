import type { Found } from '#common/contract/library';
import type { Citation } from '#common/model/note';
import { richTextWords } from '#common/model/rich-text';
import { excerpt } from '#common/text/excerpt';
import { commentOf } from './comments';
import { foundThing } from './found';
import type { OpenSession } from './session';
import { windowOf, type WindowAsked } from './window';

/** Graphemes of a comment that tell it from others. */
const shown = 90;

/** A window of the comments and descriptions that cite a record, each by the record it is of, oldest first. */
export async function citingComments(
  session: OpenSession,
  { kind, id, ...asked }: WindowAsked & Pick<Citation, 'kind' | 'id'>,
): Promise<{ total: number; rows: Found[] }> {
  const { library, index } = session;
  await index.ready();
  return windowOf(index.commentsByCited.of(`${kind} ${id}`), asked, (record) => {
    const said = commentOf(library.data, record);
    if (!said) return null;
    const found = foundThing(session, said.kind, record);
    return {
      ...found,
      label: excerpt(richTextWords(said.comment).slice(0, 400), shown),
      detail: found.label,
    };
  });
}
