import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { unpackAnnotations } from '#common/contract/packed-annotations';
import type { Annotation } from '#common/model/annotation';
import { answerDue } from '../../platform/act';
import { useApi } from '../../platform/api';
import { useChanges } from '../../platform/changes';
import { AnnotationStore, type AnnotationCalls, type ArticleAnnotations } from './article-annotations';

export type { ArticleAnnotations } from './article-annotations';

/**
 * All annotations of an article in text order, kept true. `take` shows one at once that was just made; `find` gives
 * one as it is this moment, which may be newer than what was drawn.
 */
export function useArticleAnnotations(article: string): ArticleAnnotations & {
  readonly take: AnnotationStore['take'];
  readonly find: AnnotationStore['find'];
} {
  const api = useApi();
  const store = useMemo(() => {
    const calls: AnnotationCalls = {
      forArticle: async (input) => {
        const { total, packed } = await api.annotations.packedForArticle(input);
        return { total, rows: unpackAnnotations(packed) };
      },
      get: (input) => api.annotations.get(input),
    };
    return new AnnotationStore(calls, article);
  }, [api, article]);
  useEffect(() => {
    void store.load();
    return () => store.stop();
  }, [store]);
  useChanges((item) => store.hearOnce(answerDue(), item));
  const now = useSyncExternalStore(store.subscribe, store.now);
  const calls = useMemo(
    () => ({
      take: (annotation: Annotation) => store.take(annotation),
      find: (id: string) => store.find(id),
    }),
    [store],
  );
  return useMemo(() => ({ ...now, ...calls }), [now, calls]);
}
