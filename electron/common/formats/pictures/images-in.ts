import type { Block, ImageBlock } from '#common/text/article-doc';

interface Holder {
  readonly content?: readonly unknown[];
}

/** The places of pictures in blocks and all within them, in reading order. */
export function imagesIn(blocks: readonly Block[]): ImageBlock[] {
  const found: ImageBlock[] = [];
  // Its own stack: a document may nest deeper than calls should.
  const pending: unknown[] = [...blocks].reverse();
  while (pending.length > 0) {
    const node = pending.pop() as { readonly type: string } & Holder;
    if (node.type === 'image') found.push(node as ImageBlock);
    else for (const child of [...(node.content ?? [])].reverse()) pending.push(child);
  }
  return found;
}
