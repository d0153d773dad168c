import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { BinRow } from '#common/contract/history';
import { useAct } from '../../platform/act';
import { useCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { notify } from '../../platform/notify';
import { useLibrary } from '../../platform/session';
import { DialogFoot } from '../../ui/DialogFoot';
import type { ListHandle } from '../../ui/VirtualList';
import { BinList } from './BinList';
import { EmptyBin } from './EmptyBin';
import { binTitle } from './words';
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
        <BinList rows={rows} chosen={chosen?.group ?? null} onChoose={setPicked} list={list} />
        <DialogFoot
          leave="Close"
          onLeave={onClose}
          go="Put back"
          busy={busy}
          disabled={!writable || !chosen}
          onGo={() => chosen && void putBack(chosen)}
          note={
            <Button
              size="sm"
              mr="auto"
              disabled={!writable || rows.total === 0}
              onClick={() => setEmptying(true)}
            >
              Empty the bin…
            </Button>
          }
        />
      </div>
      {emptying && <EmptyBin count={rows.total} onClose={() => setEmptying(false)} />}
    </Modal>
  );
}
