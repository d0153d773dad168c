import type { Weight } from '../contract/rows';
import type { Evidence } from '../model/evidence';
import { countIsLeast, countSources, type Sources } from '../sources/count-sources';

/**
 * What bears on one event: claims by stance, and the articles and independent sources that tell of it. An article
 * that does nothing but contradict is none of those: "3 articles, 2 sources" is what the event rests on. A claim
 * whose article is no longer known counts by its stance alone.
 */
export function weightOf(
  evidence: Iterable<Pick<Evidence, 'annotation' | 'stance'>>,
  articleOf: (annotation: string) => string | undefined,
  sources: Sources,
): Weight {
  const stances = { supports: 0, contradicts: 0, mentions: 0 };
  const articles = new Set<string>();
  for (const { annotation, stance } of evidence) {
    stances[stance] += 1;
    const article = articleOf(annotation);
    if (article !== undefined && stance !== 'contradicts') articles.add(article);
  }
  return {
    ...stances,
    articles: articles.size,
    sources: countSources(articles, sources),
    ...(countIsLeast(articles, sources) ? { atLeast: true } : {}),
  };
}
