import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ImportEdit, ImportRow } from '#common/contract/import';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { counted } from '../../ui/counted';
import { useImportRun } from './import-run';
import { ItemFields } from './ItemFields';
import { ItemText } from './ItemText';
import { ReviewTable } from './table/ReviewTable';
import { useImportRows } from './use-import-rows';
import styles from './Import.module.css';

export interface ImportReviewProps {
  readonly session: string;
  readonly onStore: () => void;
  readonly onAddFiles: () => Promise<void>;
  readonly onCancel: () => void;
}

type Places = { from: number; to: number }[];

/** The review before anything is stored: one file with its fields, or a table of many with a row opening to its text. */
export function ImportReview({ session, onStore, onAddFiles, onCancel }: ImportReviewProps) {
  const edits = useImportRun((run) => run.edits);
  const { rows, reload } = useImportRows(session, edits);
  const [opened, setOpened] = useState<number | null>(null);
  const included = rows.filter(({ include }) => include).length;
  const single = rows.length === 1;
  const at = single ? 0 : opened;
  const row = at === null ? undefined : rows[at];

  useStoreKey(included > 0 ? onStore : null);

  // The dialog was opened while the file was still read; there is nothing to fill in before it can be imported.
  useEffect(() => {
    if (single) document.querySelector<HTMLElement>('[data-after-table]')?.focus();
  }, [single]);

  const set = useSetRows(session, reload);
  const changed = useCallback(() => at !== null && reload(at, at + 1), [at, reload]);
  const setOpenedRow = (edit: ImportEdit): Promise<void> =>
    at === null ? Promise.resolve() : set([{ from: at, to: at + 1 }], edit);
  const detail = row && (
    <div className={styles.detail}>
      {single && row.fields && <ItemFields fields={row.fields} onSet={setOpenedRow} />}
      <ItemText
        key={row.item}
        session={session}
        row={row}
        onChanged={changed}
        onInclude={(include) => void setOpenedRow({ include })}
      />
    </div>
  );
  return (
    <div className={styles.review} data-single={single || undefined}>
      {rows.length > 1 && (
        <ReviewTable
          rows={rows}
          opened={opened}
          onOpen={(index) => setOpened(index === opened ? null : index)}
          onSet={(places, edit) => void set(places, edit)}
        />
      )}
      {!single && row && (
        <div className={styles.opened}>
          <h3 className={styles.heading}>{row.name}</h3>
          <Button size="compact-sm" variant="subtle" onClick={() => setOpened(null)}>
            Close its text
          </Button>
        </div>
      )}
      {detail}
      <ReviewFoot {...{ rows, included, onStore, onAddFiles, onCancel }} />
    </div>
  );
}

/** Ctrl or Cmd with Enter stores, wherever the focus is. */
function useStoreKey(onStore: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onStore?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onStore]);
}

/** Changes fields of rows, and has them shown as they are then. */
function useSetRows(
  session: string,
  reload: (from: number, to: number) => void,
): (places: Places, fields: ImportEdit) => Promise<void> {
  const api = useApi();
  return useCallback(
    async (places, fields) => {
      try {
        await api.import.set({ session, rows: places, fields });
        reload(Math.min(...places.map(({ from }) => from)), Math.max(...places.map(({ to }) => to)));
      } catch (error) {
        notify.trouble(error);
      }
    },
    [api, session, reload],
  );
}

interface ReviewFootProps extends Omit<ImportReviewProps, 'session'> {
  readonly rows: readonly ImportRow[];
  readonly included: number;
}

function ReviewFoot({ rows, included, onStore, onAddFiles, onCancel }: ReviewFootProps) {
  return (
    <footer className={styles.footer}>
      <span className={styles.footNote} role="status">
        {sayUnread(rows)}
        Nothing is stored yet.
      </span>
      <Button size="sm" onClick={() => void onAddFiles()}>
        Add files…
      </Button>
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
      <Button size="sm" variant="filled" disabled={included === 0} onClick={onStore} data-after-table>
        {rows.length === 1 ? 'Import' : `Import ${counted(included, 'article')}`}
      </Button>
    </footer>
  );
}

function sayUnread(rows: readonly ImportRow[]): string {
  const failed = rows.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return '';
  const keepable = failed.filter(({ keepable: can }) => can).length;
  const offer = keepable > 0 ? `; ${keepable} can be kept beside words you paste: open the row` : '';
  return `${counted(failed.length, 'file')} cannot be read${offer}. `;
}
