import type { ArticleRow } from '#common/contract/rows';
import { readingStates } from '#common/model/article';
import type { useAct } from '../../platform/act';
import type { MenuAction } from '../../ui/ContextMenu';
import { askRemoval } from '../../ui/Removal';

/** Menu entries that mark an article as read and so on; the state it has is left out. */
export function readingMenu(
  row: Pick<ArticleRow, 'id' | 'reading'>,
  act: ReturnType<typeof useAct>,
  writable: boolean,
): MenuAction[] {
  return readingStates
    .filter((reading) => reading !== row.reading)
    .map((reading) => ({
      label: reading === 'set aside' ? 'Set aside' : `Mark as ${reading}`,
      disabled: !writable,
      run: () => act((api) => api.articles.edit({ id: row.id, fields: { reading } })),
    }));
}

/** Asks before an article is deleted. */
export function askArticleRemoval(id: string, name: string): void {
  askRemoval({ group: 'articles', id, what: 'article', name });
}
