import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { Citation } from '#common/model/note';
import type { RichNode } from '#common/model/rich-text';
import { CitationKeys } from './note/citation-keys';
import { CitationBlockNode, CitationNode } from './note/citation-nodes';
import { noCitationOptions, type CitationOptions } from './note/citation-options';
import { LinkMark } from './note/link-mark';

/**
 * TipTap's extensions for a comment: paragraphs, bold, italic, lists, quotations, links and citations. What is longer
 * belongs in a note.
 */
export function commentExtensions(
  placeholder: string,
  citations: CitationOptions = noCitationOptions(),
): Extensions {
  return [
    StarterKit.configure({
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
    LinkMark,
    CitationNode.configure(citations),
    CitationBlockNode.configure(citations),
    CitationKeys.configure(citations),
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
  'blockquote',
]);
const marks: ReadonlySet<string> = new Set(['bold', 'italic', 'link']);

/**
 * Whether the comment editor knows everything in a rich text. One that came from elsewhere may hold more: opening it
 * here would drop that without a word, so it is only shown.
 */
export function fitsComment(node: RichNode): boolean {
  const cites = node.type === 'citation' || node.type === 'citationBlock';
  if (cites) return Citation.safeParse(node.attrs).success;
  return (
    nodes.has(node.type) &&
    (node.marks ?? []).every((mark) => marks.has(mark.type)) &&
    (node.content ?? []).every(fitsComment)
  );
}
