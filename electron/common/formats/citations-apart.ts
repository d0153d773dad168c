import type { RichNode } from '../model/rich-text';

/**
 * A rich text as it reads with its citations spelled out where they stand: a space parts each from the word or the
 * citation before it. On the screen a citation is a number close behind a word, and nobody types a space there.
 */
export function citationsApart(node: RichNode): RichNode {
  if (node.content === undefined) return node;
  const content = node.content.flatMap((child, at, all) => {
    if (child.type !== 'citation') return [citationsApart(child)];
    return followsWord(all[at - 1]) ? [{ type: 'text', text: ' ' }, child] : [child];
  });
  return { ...node, content };
}

const followsWord = (before: RichNode | undefined): boolean =>
  before?.type === 'citation' || (before?.type === 'text' && endsWord.test(before.text ?? ''));

const endsWord = /[^\s\p{Ps}\p{Pi}]$/u;
