import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ImportRow } from '#common/contract/import';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { PasteField } from './PasteField';
import styles from './Import.module.css';

/** Offers to keep a file that cannot be read as the original beside its words, pasted here. */
export function PasteFor({ session, row, onRead }: { session: string; row: ImportRow; onRead: () => void }) {
  const api = useApi();
  const [pasted, setPasted] = useState<{ text: string; html?: string }>({ text: '' });
  const [busy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.import.pasteFor({ session, item: row.item, ...pasted });
      for await (const progress of await api.import.watch({ session })) if (progress.waiting === 0) break;
    } catch (error) {
      notify.trouble(error);
    }
    setBusy(false);
    onRead();
  };
  return (
    <section aria-label={`Words of ${row.name}`} className={styles.pasteFor}>
      <p className={styles.warning}>
        The file can be kept all the same: paste its words here, and “{row.name}” stays beside them,
        untouched, as their original.
      </p>
      <PasteField label={`Words of ${row.name}`} onPasted={setPasted} onSubmit={() => void read()} />
      <Group justify="flex-end">
        <Button
          size="sm"
          variant="filled"
          disabled={busy || pasted.text.trim() === ''}
          onClick={() => void read()}
        >
          Keep it beside these words
        </Button>
      </Group>
    </section>
  );
}
