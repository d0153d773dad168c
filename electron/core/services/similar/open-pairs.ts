import type { LikenessKind } from '#common/sources/likeness';
import type { Library } from '#core/store/library';
import type { LibraryIndex } from '../index/library-index';
import type { Likenesses } from './likenesses';

/** Another article that one may be one source with, of which nothing was decided. */
export interface OpenPair {
  readonly id: string;
  readonly kind: Exclude<LikenessKind, 'related'>;
  readonly score: number;
}

interface Compared {
  readonly library: Pick<Library, 'data'>;
  readonly index: LibraryIndex;
  readonly likenesses: Pick<Likenesses, 'of'>;
}

/**
 * The articles that one looks like a copy or a rewording of and of which its user has said nothing: where a relation
 * of the two was noted, or others join them already, there is nothing to propose. A no is remembered for ever.
 */
export function openPairs({ library, index, likenesses }: Compared, article: string): OpenPair[] {
  const like = likenesses.of(article);
  if (like.length === 0) return [];
  const said = new Set<string>(
    index.relationsByArticle.of(article).flatMap((id) => {
      const relation = library.data.relations.get(id);
      return relation ? [relation.a, relation.b] : [];
    }),
  );
  const sources = index.sources();
  const own = sources.sourceOf(article);
  return like.flatMap(({ id, kind, score }): OpenPair[] =>
    kind === 'related' || said.has(id) || sources.sourceOf(id) === own ? [] : [{ id, kind, score }],
  );
}
