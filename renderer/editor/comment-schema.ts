import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import type { RichNode } from '#common/model/rich-text';

/** TipTap's extensions for a comment: paragraphs, bold, italic and lists. What is longer belongs in a note. */
export function commentExtensions(placeholder: string): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      heading: false,
      horizontalRule: false,
      link: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    Placeholder.configure({ placeholder }),
  ];
}

const nodes: ReadonlySet<string> = new Set([
  'doc',
  'paragraph',
  'text',
  'hardBreak',
  'bulletList',
  'orderedList',
  'listItem',
]);
const marks: ReadonlySet<string> = new Set(['bold', 'italic']);

/**
 * Whether the comment editor knows everything in a rich text. One that came from elsewhere may hold more: opening it
 * here would drop that without a word, so it is only shown.
 */
export function fitsComment(node: RichNode): boolean {
  return (
    nodes.has(node.type) &&
    (node.marks ?? []).every((mark) => marks.has(mark.type)) &&
    (node.content ?? []).every(fitsComment)
  );
}
