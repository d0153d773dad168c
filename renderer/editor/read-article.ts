import { err, ok, type Result } from '#common/result';
import type { ArticleDoc } from '#common/text/article-doc';
import { buildBlockMap, type BlockMap } from '#common/text/block-map';
import { articleSchema } from './article-schema';

/** An article's text, ready to be shown. */
export interface ArticleText {
  readonly doc: ArticleDoc;
  readonly map: BlockMap;
}

/** What a text file holds: see "Text and offsets" in the design. */
interface TextFile {
  readonly format?: unknown;
  readonly doc?: unknown;
  readonly text?: unknown;
}

/**
 * Takes the parsed JSON of a text file and gives the article to show. The error is a sentence: the text does not
 * hold what it should, so that offsets in it would point at the wrong words and nothing may be marked.
 */
export function readArticle(file: unknown): Result<ArticleText, string> {
  const { doc, text } = (typeof file === 'object' && file !== null ? file : {}) as TextFile;
  try {
    articleSchema().nodeFromJSON(doc).check();
    const read = { doc: doc as ArticleDoc, map: buildBlockMap(doc as ArticleDoc) };
    if (read.map.index.text === text) return ok(read);
    return err('Its words do not agree with the words that were stored beside them.');
  } catch (error) {
    return err(
      `It cannot be read as an article (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
