import type { ArticleRow } from '#common/contract/rows';
import { readingStates } from '#common/model/article';
import type { useAct } from '../../platform/act';
import { useWorkspace } from '../../platform/workspace';
import { besideEntry } from '../../ui/beside-entry';
import type { MenuAction, MenuEntry } from '../../ui/ContextMenu';
import { privateEntry } from '../../ui/Private';
import { askRemoval } from '../../ui/Removal';
import { askSources } from '../sources';

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

/** What a right click on an article of the list offers. `marked` are the rows picked out in it. */
export function articleMenu(
  row: ArticleRow,
  marked: readonly string[],
  writable: boolean,
  act: ReturnType<typeof useAct>,
): readonly MenuEntry[] {
  const { openArticle, showDetail } = useWorkspace.getState();
  const disabled = !writable;
  return [
    { label: 'Open', keys: 'Enter', run: () => openArticle(row.id) },
    besideEntry(row.id),
    { label: 'Show details', run: () => showDetail({ kind: 'article', id: row.id }) },
    'divider',
    ...readingMenu(row, act, writable),
    'divider',
    {
      label: 'Same source as…',
      disabled,
      run: () => askSources(row.id, marked.find((id) => id !== row.id) ?? null),
    },
    privateEntry(row.private, disabled, (on) =>
      act((api) => api.articles.edit({ id: row.id, fields: { private: on } })),
    ),
    { label: 'Copy the title', run: () => navigator.clipboard.writeText(row.label) },
    'divider',
    {
      label: 'Delete article…',
      keys: 'Delete',
      danger: true,
      disabled,
      run: () => askArticleRemoval(row.id, row.label),
    },
  ];
}

/** Asks before an article is deleted. */
export function askArticleRemoval(id: string, name: string): void {
  askRemoval({ group: 'articles', id, what: 'article', name });
}
