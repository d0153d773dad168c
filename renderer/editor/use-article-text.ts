import type { Node } from '@tiptap/pm/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { collectStream } from '../platform/live';
import { useApi } from '../platform/api';
import { firstWords } from './first-words';
import { readArticle, type ArticleText } from './read-article';

export interface ShownText {
  readonly text: ArticleText | null;
  /** Of a long text: what it begins with, for as long as the rest is on its way. */
  readonly first: Node | null;
  readonly loading: boolean;
  /** What the core said, when it could not give the text. */
  readonly error: unknown;
  /** What is wrong with the text it gave, as a sentence. */
  readonly damaged: string | null;
  readonly retry: () => void;
}

/** Milliseconds a text stays at hand after it was last shown: going back and forth reads nothing twice. */
const kept = 5 * 60_000;

/** The text of one revision of an article. It never changes, so nothing makes it stale; null waits. */
export function useArticleText(article: string, revision: string | null): ShownText {
  const api = useApi();
  const client = useQueryClient();
  const firstKey = ['article begins', article, revision];
  const first = useQuery<Node | null>({ queryKey: firstKey, queryFn: () => null, enabled: false, gcTime: 0 });
  const query = useQuery({
    queryKey: ['article text', article, revision],
    enabled: revision !== null,
    gcTime: kept,
    queryFn: async ({ signal }) => {
      const input = { id: article, ...(revision === null ? {} : { revision }) };
      const file = await collectStream<unknown>(api.articles.text(input, { signal }), (piece) =>
        client.setQueryData(firstKey, firstWords(piece)),
      );
      client.setQueryData(firstKey, null);
      return readArticle(file);
    },
  });
  return {
    text: query.data?.ok === true ? query.data.value : null,
    first: first.data ?? null,
    loading: query.isLoading,
    error: query.error,
    damaged: query.data?.ok === false ? query.data.error : null,
    retry: () => void query.refetch(),
  };
}
