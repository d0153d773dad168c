import { useMemo } from 'react';
import type { ArticleEditor } from '../../editor/article-editor';
import { useRequests } from '../../platform/requests';
import { useFindBar, wordsToFind, type FindState } from '../../ui/find/use-find-bar';
import { ArticleFinder } from './article-finder';

/** The find bar of the article; null while it is closed. It opens with the words selected, where they are few. */
export function useFindInArticle(editor: ArticleEditor | null): FindState | null {
  const finder = useMemo(() => editor && new ArticleFinder(editor), [editor]);
  const { state, open } = useFindBar(finder);
  useRequests('findInArticle', () => {
    const passage = editor?.passage();
    open(wordsToFind(passage && editor ? editor.map.index.slice(passage.start, passage.end) : ''));
  });
  return state;
}
