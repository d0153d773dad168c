import { Button } from '@mantine/core';
import { memo } from 'react';
import type { Article } from '#common/model/article';
import { useAct } from '../../platform/act';
import { useCommand } from '../../platform/commands';
import { notify } from '../../platform/notify';
import { readOnlyLibrary } from '../../platform/reasons';
import { CommandKbd } from '../../ui/Kbd';
import styles from './ArticleFoot.module.css';

/** Below an article's last words: where its reader says that it has been read. */
export const ArticleFoot = memo(function ArticleFoot({
  article,
  writable,
}: {
  article: Article;
  writable: boolean;
}) {
  const act = useAct();
  const read = article.reading === 'read';
  const label = read ? 'Mark as unread' : 'Mark as read';
  const mark = async (): Promise<void> => {
    const reading = read ? 'unread' : 'read';
    const done = await act((api) => api.articles.edit({ id: article.id, fields: { reading } }));
    if (done) notify.done(`Marked as ${reading}.`);
  };
  useCommand('article.read', mark, { enabled: writable || readOnlyLibrary, label });
  return (
    <footer className={styles.foot}>
      <span className={styles.end}>{read ? 'You have read this article.' : 'The article ends here.'}</span>
      <Button
        size="compact-sm"
        variant={read ? 'subtle' : 'default'}
        disabled={!writable}
        rightSection={<CommandKbd command="article.read" />}
        onClick={() => void mark()}
      >
        {label}
      </Button>
    </footer>
  );
});
