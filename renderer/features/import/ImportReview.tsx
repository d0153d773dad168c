import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ImportRow } from '#common/contract/import';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { counted } from '../../ui/counted';
import { edited, useImportRun } from './import-run';
import { ImportItemDetail } from './ImportItemDetail';
import { useImportRows } from './use-import-rows';
import styles from './Import.module.css';

/** The review before anything is stored: the files at the left, the one at hand beside them. */
export function ImportReview({
  session,
  onStore,
  onAddFiles,
  onCancel,
}: {
  session: string;
  onStore: () => void;
  onAddFiles: () => Promise<void>;
  onCancel: () => void;
}) {
  const api = useApi();
  const edits = useImportRun((run) => run.edits);
  const rows = useImportRows(session, edits);
  const [chosen, setChosen] = useState<string | null>(null);
  const current =
    rows.find(({ item }) => item === chosen) ?? rows.find(({ state }) => state === 'ready') ?? rows[0];
  const included = rows.filter(({ include }) => include).length;
  const failed = rows.filter(({ state }) => state === 'failed');
  const single = rows.length === 1;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && included > 0) onStore();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [included, onStore]);

  const setInclude = async (row: ImportRow, include: boolean): Promise<void> => {
    try {
      await api.import.setInclude({ session, item: row.item, include });
      edited();
    } catch (error) {
      notify.trouble(error);
    }
  };
  return (
    <div className={styles.review}>
      <div className={styles.columns} data-single={single || undefined}>
        {!single && (
          <ul className={styles.files} aria-label="Files">
            {rows.map((row) => (
              <li key={row.item} className={styles.file} data-chosen={row === current || undefined}>
                <Checkbox
                  checked={row.include}
                  disabled={row.state !== 'ready'}
                  aria-label={`Import ${row.label}`}
                  onChange={(event) => void setInclude(row, event.currentTarget.checked)}
                />
                <button
                  type="button"
                  className={styles.fileButton}
                  aria-current={row === current || undefined}
                  onClick={() => setChosen(row.item)}
                >
                  <span className={styles.fileLabel}>{row.label}</span>
                  <span className={styles.fileNote} data-problem={row.state === 'failed' || undefined}>
                    {noteOf(row)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.detail}>
          {current && (
            <ImportItemDetail
              key={current.item}
              session={session}
              row={current}
              onInclude={(include) => void setInclude(current, include)}
            />
          )}
        </div>
      </div>
      <footer className={styles.footer}>
        <span className={styles.footNote} role="status">
          {failed.length > 0 && `${counted(failed.length, 'file')} cannot be read. `}
          Nothing is stored yet.
        </span>
        <Button size="sm" onClick={() => void onAddFiles()}>
          Add files…
        </Button>
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="sm" variant="filled" disabled={included === 0} onClick={onStore} data-autofocus>
          {single ? 'Import' : `Import ${counted(included, 'article')}`}
        </Button>
      </footer>
    </div>
  );
}

function noteOf(row: ImportRow): string {
  if (row.state === 'failed') return row.problem;
  if (row.duplicate)
    return row.duplicate.how === 'same file' ? 'Already in the library' : 'The same words are in the library';
  return row.removed > 0 ? `${row.name} · ${row.removed} taken out` : row.name;
}
