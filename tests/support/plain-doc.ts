import type { ArticleDoc } from '#common/text/article-doc';

/** The document of plain paragraphs, as importers make it. */
export function plainDoc(text: string): ArticleDoc {
  return {
    type: 'doc',
    content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}
