import { Button, Group, Loader, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { BinRow } from '#common/contract/history';
import { useAct } from '../../platform/act';
import { useCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { notify } from '../../platform/notify';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { EmptyState } from '../../ui/EmptyState';
import { ListRow, RowDetail, RowTitle } from '../../ui/ListRow';
import type { ListHandle } from '../../ui/VirtualList';
import { EmptyBin } from './EmptyBin';
import { ActList } from './ActList';
import { binDetail, binTitle } from './words';
import styles from './History.module.css';

/** What was deleted, always mounted: it opens itself on the command library.bin. */
export function BinDialog() {
  const [opened, setOpened] = useState(false);
  useCommand('library.bin', () => setOpened(true));
  return opened ? <Dialog onClose={() => setOpened(false)} /> : null;
}

function Dialog({ onClose }: { onClose: () => void }) {
  const act = useAct();
  const { writable } = useLibrary();
  const rows = useRows(['history', 'bin'], {});
  const [picked, setPicked] = useState<BinRow | null>(null);
  const [emptying, setEmptying] = useState(false);
  const [busy, setBusy] = useState(false);
  const list = useRef<ListHandle>(null);
  const shown = Array.from({ length: Math.min(rows.total, 500) }, (_, index) => rows.row(index));
  const chosen = shown.find((row) => row?.group === picked?.group) ?? shown[0];
  const putBack = async (row: BinRow): Promise<void> => {
    setBusy(true);
    const done = await act((api) => api.history.putBack({ group: row.group }));
    setBusy(false);
    list.current?.focus();
    if (!done) return;
    const alone = ' It came back alone: what it was used in has changed since.';
    notify.done(`Put back: ${binTitle(row)}.${done.alone ? alone : ''}`);
  };
  return (
    <Modal opened onClose={onClose} title="Bin" size={600} yOffset="8vh">
      <div className={styles.dialog}>
        {rows.total > 0 && (
          <p className={styles.intro}>
            What was deleted and not brought back, the newest first. It stays here until you empty the bin.
          </p>
        )}
        {rows.error && <p role="alert">{sentenceOf(rows.error)}</p>}
        {rows.loading && <Loader size="sm" aria-label="Looking for what was deleted" />}
        {rows.total === 0 && !rows.loading && !rows.error && (
          <EmptyState title="The bin is empty">
            An article, event, note, tag or annotation that you delete is kept here with all that went with
            it, and can be put back.
          </EmptyState>
        )}
        {rows.total > 0 && (
          <ActList
            label="Deleted"
            list={list}
            rows={rows}
            chosen={chosen?.group ?? null}
            onChoose={setPicked}
            say={(row) => `${binTitle(row)}, ${binDetail(row)}`}
            render={(row) => (
              <ListRow>
                <RowTitle>{binTitle(row)}</RowTitle>
                <RowDetail>{binDetail(row)}</RowDetail>
              </ListRow>
            )}
          />
        )}
        <Group justify="space-between">
          <Button size="sm" disabled={!writable || rows.total === 0} onClick={() => setEmptying(true)}>
            Empty the bin…
          </Button>
          <Group gap="sm">
            <Button size="sm" onClick={onClose}>
              Close
            </Button>
            <Button
              size="sm"
              variant="filled"
              disabled={!writable || !chosen}
              loading={busy}
              onClick={() => chosen && void putBack(chosen)}
            >
              Put back
            </Button>
          </Group>
        </Group>
      </div>
      {emptying && <EmptyBin count={rows.total} onClose={() => setEmptying(false)} />}
    </Modal>
  );
}
