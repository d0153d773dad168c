import { currentRevision, type Article } from '#common/model/article';
import type { LibraryData } from '#common/model/library';

/** Tells whether a file, or its words, are in the library already. */
export interface KnownArticles {
  byBytes(sha256: string): Article | undefined;
  byWords(fingerprint: string): Article | undefined;
  add(article: Article): void;
}

/** Gathers what is known once for an import; `add` keeps it true while the import goes on. First come, first kept. */
export function knownArticles(data: LibraryData): KnownArticles {
  const bytes = new Map<string, Article>();
  const words = new Map<string, Article>();
  const add = (article: Article): void => {
    for (const file of article.files) {
      if (file.role === 'original' && !bytes.has(file.sha256)) bytes.set(file.sha256, article);
    }
    const key = currentRevision(article)?.words ?? '';
    if (key !== '' && !words.has(key)) words.set(key, article);
  };
  for (const article of data.articles.values()) add(article);
  return {
    byBytes: (sha256) => bytes.get(sha256),
    byWords: (fingerprint) => words.get(fingerprint),
    add,
  };
}
