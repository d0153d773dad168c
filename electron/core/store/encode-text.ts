import type { ArticleDoc } from '#common/text/article-doc';

/** A text revision as its file holds it (`texts/<sha256>.json`). */
export function encodeText({ doc, text }: { readonly doc: ArticleDoc; readonly text: string }): Buffer {
  return Buffer.from(JSON.stringify({ format: 1, doc, text }));
}
