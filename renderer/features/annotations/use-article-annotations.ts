import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useApi } from '../../platform/api';
import { useChanges } from '../../platform/changes';
import { AnnotationStore, type AnnotationCalls, type ArticleAnnotations } from './article-annotations';

export type { ArticleAnnotations } from './article-annotations';

/** All annotations of an article in text order, kept true. `take` shows one at once that was just made. */
export function useArticleAnnotations(article: string): ArticleAnnotations & {
  readonly take: AnnotationStore['take'];
  readonly reload: () => void;
} {
  const api = useApi();
  const store = useMemo(() => {
    const calls: AnnotationCalls = {
      forArticle: (input) => api.annotations.forArticle(input),
      get: (input) => api.annotations.get(input),
    };
    return new AnnotationStore(calls, article);
  }, [api, article]);
  useEffect(() => {
    void store.load();
    return () => store.stop();
  }, [store]);
  useChanges((item) => store.hear(item));
  const now = useSyncExternalStore(store.subscribe, store.now);
  return useMemo(
    () => ({ ...now, take: (annotation) => store.take(annotation), reload: () => void store.load() }),
    [now, store],
  );
}
