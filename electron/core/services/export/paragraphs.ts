import type { Annotation } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import { buildBlockMap } from '#common/text/block-map';
import { paragraphNumber } from '#common/text/segmentation';
import type { DocNode } from '#common/text/textblocks';
import { groupBy } from '#common/group-by';
import type { OpenSession } from '../session';

/**
 * The paragraph, from 1, in which each annotation begins. Reads each article's text once. An annotation whose
 * place is lost, or whose text cannot be read, has none.
 */
export async function paragraphsOf(
  { library }: OpenSession,
  annotations: Iterable<Annotation>,
): Promise<ReadonlyMap<string, number>> {
  const byArticle = groupBy(annotations, (annotation) => annotation.article);
  const paragraphs = new Map<string, number>();
  for (const [articleId, marked] of byArticle) {
    const article = library.data.articles.get(articleId);
    const revision = article && currentRevision(article);
    const text = revision ? await library.blobs.readText(revision.text) : undefined;
    if (!text?.ok) continue;
    const map = buildBlockMap(text.value.doc as DocNode);
    for (const { id, stretches } of marked) {
      const now = stretches[0]?.now;
      if (now && now.revision === revision?.id) paragraphs.set(id, paragraphNumber(map, now.start));
    }
  }
  return paragraphs;
}
