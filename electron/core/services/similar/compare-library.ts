import { ArticleIndex } from '#common/sources/article-index';
import type { LikenessKind } from '#common/sources/likeness';
import { passagesOf, type AlignedPassage } from '#common/sources/passages';
import { shapeOf } from '#common/sources/text-shape';
import { currentRevision, type Article } from '#common/model/article';
import type { Library } from '#core/store/library';

/** What the texts of two articles look to be to one another. */
export interface LikePair {
  readonly kind: LikenessKind;
  readonly score: number;
  readonly a: string;
  readonly b: string;
  readonly passages: readonly AlignedPassage[];
}

type Compared = Pick<Library, 'data' | 'blobs'>;

/**
 * Compares every article of a library with every other: the pairs that are alike, by the older of the two. What the
 * texts show, whatever was said of them. `onUnread` hears of the articles whose text cannot be read.
 */
export async function* compareLibrary(
  library: Compared,
  onUnread: (article: string, why: string) => void,
): AsyncGenerator<LikePair, void, void> {
  const index = new ArticleIndex();
  const ids = [...library.data.articles.keys()].sort();
  for (const id of ids) {
    const article = library.data.articles.get(id);
    const text = article && (await textOf(library, article, onUnread));
    if (article && text !== undefined) index.put(id, shapeOf(text, article.language.value || 'en'));
  }
  const nobody = (): void => undefined;
  for (const a of ids) {
    const like = index.like(a, (other) => other > a);
    const article = library.data.articles.get(a);
    if (like.length === 0 || !article) continue;
    const textA = await textOf(library, article, nobody);
    for (const { id: b, kind, score, passages } of like) {
      const other = library.data.articles.get(b);
      const textB = other && (await textOf(library, other, nobody));
      if (textA === undefined || textB === undefined) continue;
      yield {
        kind,
        score: Math.round(score * 1000) / 1000,
        a,
        b,
        passages: passagesOf(textA, textB, passages),
      };
    }
  }
}

async function textOf(
  { blobs }: Compared,
  article: Article,
  onUnread: (article: string, why: string) => void,
): Promise<string | undefined> {
  const revision = currentRevision(article);
  if (!revision) return undefined;
  const read = await blobs.readText(revision.text);
  if (read.ok) return read.value.text;
  onUnread(article.id, read.error.message);
  return undefined;
}
