import { Button, Group } from '@mantine/core';
import { useWorkspace } from '../../platform/workspace';
import { counted } from '../../ui/counted';
import type { ImportDone } from './import-run';
import { TextButton } from '../../ui/TextButton';
import styles from './Import.module.css';

/** What came of an import: what is in, what failed and why, what was there already. */
export function ImportSummary({ result, onClose }: { result: ImportDone; onClose: () => void }) {
  const { stored, failed, skipped, cancelled } = result;
  const open = (article: string): void => {
    useWorkspace.getState().openArticle(article);
    onClose();
  };
  return (
    <div className={styles.summary}>
      <p role="status">
        {cancelled && 'Cancelled. '}
        {counted(stored.length, 'article')} imported
        {skipped > 0 && `, ${skipped} left out because the library has the same file`}
        {failed.length > 0 && `, ${failed.length} failed`}.
      </p>
      {failed.length > 0 && (
        <section aria-label="What failed">
          <h3 className={styles.heading}>What failed</h3>
          <ul className={styles.plain}>
            {failed.map(({ name, problem }) => (
              <li key={name}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
      {stored.length > 0 && (
        <ul className={styles.plain} aria-label="Imported">
          {stored.slice(0, 200).map(({ article, label }) => (
            <li key={article}>
              <TextButton small onClick={() => open(article)}>
                {label}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      <Group justify="flex-end" mt="md">
        <Button size="sm" variant="filled" autoFocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </div>
  );
}
