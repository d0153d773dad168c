import { memo, useState } from 'react';
import { useApi } from '../../platform/api';
import { useCitationStyle } from '../../platform/citation-style';
import { useCommand } from '../../platform/commands';
import { notify } from '../../platform/notify';
import { pageToPrint } from './page-to-print';
import styles from './PrintArticle.module.css';

/**
 * Prints the article with its annotations: the page that an export of it makes, in a frame that may open the print
 * dialog and nothing else. Its own policy forbids every script.
 */
export const PrintArticle = memo(function PrintArticle({
  article,
  label,
}: {
  article: string;
  label: string;
}) {
  const api = useApi();
  const [style] = useCitationStyle();
  const [page, setPage] = useState<string | null>(null);
  useCommand('article.print', async () => {
    setPage(null);
    const scope = { kind: 'article' as const, id: article };
    const pieces: string[] = [];
    const steps = await api.export.download({ format: 'html', scope, extent: 'articles', style });
    for await (const step of steps) if (typeof step === 'string') pieces.push(step);
    notify.done(`Printing “${label}”. What is private is left out, as in an export.`);
    setPage(pageToPrint(pieces.join('')));
  });
  if (page === null) return null;
  return (
    <iframe
      className={styles.page}
      title="The page to print"
      aria-hidden="true"
      tabIndex={-1}
      sandbox="allow-same-origin allow-modals"
      srcDoc={page}
      onLoad={({ currentTarget: { contentWindow } }) => {
        contentWindow?.addEventListener('afterprint', () => setPage(null), { once: true });
        contentWindow?.print();
      }}
    />
  );
});
