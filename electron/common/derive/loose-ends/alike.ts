import type { LooseEndRule } from './loose-end';

/** Another article that one may be one source with. */
export interface AlikeArticle {
  readonly id: string;
  readonly kind: 'copy' | 'rewording';
}

/**
 * Articles that look like copies or rewordings of one another, with nothing said of it: until then they count as two.
 * The part names the other article, whose name stands after the words. Asked of the article added last.
 */
export const alike: LooseEndRule<readonly AlikeArticle[]> = {
  kind: 'alike',
  of: (articles) =>
    articles.map(({ id, kind }) => ({ kind: 'alike', part: id, says: `looks like a ${kind} of` })),
};
