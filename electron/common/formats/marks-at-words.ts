import type { RichNode } from '../model/rich-text';

/**
 * A rich text as it reads with its citations set as footnote marks: a mark belongs to the word before it, so the space
 * between them, typed before the citation was, goes. Where a word follows at once it goes behind the marks instead.
 * A space between two marks stays: without it they would be read as one number.
 */
export function marksAtWords(node: RichNode): RichNode {
  if (node.content === undefined) return node;
  let space = '';
  const content = node.content.map((child, at, all) => {
    if (child.type === 'citation') return child;
    const before = space;
    space = '';
    if (child.type !== 'text') return marksAtWords(child);
    const text = beginsWord.test(child.text ?? '') ? before + (child.text ?? '') : (child.text ?? '');
    if (all[at + 1]?.type !== 'citation') return text === child.text ? child : { ...child, text };
    const [, words = text, after = ''] = wordsThenSpace.exec(text) ?? [];
    space = after;
    return { ...child, text: words };
  });
  return { ...node, content };
}

const beginsWord = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
const wordsThenSpace = /^(.*\S)(\s+)$/su;
