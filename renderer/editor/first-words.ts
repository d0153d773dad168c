import type { Node } from '@tiptap/pm/model';
import { leadingBlocks } from '#common/text/leading-blocks';
import { articleSchema } from './article-schema';

/** UTF-16 units of JSON that hold more than a tall window shows. */
const enough = 16_000;

/**
 * What of an article can be shown of the first piece of its text file, while the rest is on its way; null where that is
 * all of it, or nothing. Up to the first picture: its size is known only once it is drawn.
 */
export function firstWords(piece: string): Node | null {
  if (piece.length < enough || piece.endsWith('"}')) return null;
  try {
    const doc = articleSchema().nodeFromJSON({ type: 'doc', content: leadingBlocks(piece, enough) });
    doc.check();
    const to = untilPicture(doc);
    return to === 0 ? null : doc.cut(0, to);
  } catch {
    // Whether the text can be read is told once all of it is there.
    return null;
  }
}

/** Where the first block that holds a picture begins; the end where none does. */
function untilPicture(doc: Node): number {
  let to = doc.content.size;
  doc.descendants((node, at) => {
    if (node.type.name === 'image')
      to = Math.min(to, doc.resolve(at).posAtIndex(doc.resolve(at).index(0), 0));
  });
  return to;
}
