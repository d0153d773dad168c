import { Button, Group, Loader, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import type { ActRow } from '#common/contract/history';
import { useAct } from '../../platform/act';
import { useCommand } from '../../platform/commands';
import { useCall, useRows } from '../../platform/live';
import { notify } from '../../platform/notify';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { menuPoint, useOpenMenu } from '../../ui/ContextMenu';
import { EmptyState } from '../../ui/EmptyState';
import type { ListHandle } from '../../ui/VirtualList';
import { DialogFoot, FootButton } from '../../ui/DialogFoot';
import { ActLine, sayAct } from './ActLine';
import { ActList } from './ActList';
import { dayWords } from './words';
import styles from './History.module.css';

/** What changed in the library, always mounted: it opens itself on the command history.open. */
export function HistoryDialog() {
  const [opened, setOpened] = useState(false);
  useCommand('history.open', () => setOpened(true));
  return opened ? <Dialog onClose={() => setOpened(false)} /> : null;
}

function Dialog({ onClose }: { onClose: () => void }) {
  const rows = useRows(['history', 'list'], {});
  const [picked, setPicked] = useState<ActRow | null>(null);
  const list = useRef<ListHandle>(null);
  // The button that was pressed may be greyed now: the keyboard goes on in the list.
  const { busy, undo, undoFrom } = useUndoing(() => list.current?.focus());
  const { writable } = useLibrary();
  const shown = Array.from({ length: Math.min(rows.total, 500) }, (_, index) => rows.row(index));
  const chosen = shown.find((row) => row?.group === picked?.group) ?? picked ?? shown[0];
  const can = writable && chosen !== undefined && !chosen.undone && !chosen.upgrade && !busy;
  return (
    <Modal opened onClose={onClose} title="What changed" size={680} yOffset="8vh">
      <div className={styles.dialog}>
        <p className={styles.intro}>
          Everything that was done in this library, the newest first. Taking something back is one more
          change: it can be undone like any other.
        </p>
        {rows.error && <p role="alert">{sentenceOf(rows.error)}</p>}
        {rows.loading && <Loader size="sm" aria-label="Reading what changed" />}
        {rows.total === 0 && !rows.loading && !rows.error && (
          <EmptyState title="Nothing has changed yet">
            What you import, mark, link, write or delete is listed here, and can be taken back from here.
          </EmptyState>
        )}
        {rows.total > 0 && (
          <Acts
            list={list}
            rows={rows}
            chosen={chosen?.group ?? null}
            onChoose={setPicked}
            menu={(row) => ({ can: writable && !row.undone && !row.upgrade, undo, undoFrom })}
          />
        )}
        <Older />
        <DialogFoot
          leave="Close"
          onLeave={onClose}
          go="Undo this"
          disabled={!can}
          onGo={() => chosen && void undo(chosen)}
        >
          <FootButton disabled={!can} onClick={() => chosen && void undoFrom(chosen)}>
            Undo everything from here on
          </FootButton>
        </DialogFoot>
      </div>
    </Modal>
  );
}

type Undoing = (row: ActRow) => Promise<void>;

function useUndoing(onDone: () => void): { busy: boolean; undo: Undoing; undoFrom: Undoing } {
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const whileBusy = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
    onDone();
  };
  return {
    busy,
    undo: (row) =>
      whileBusy(async () => {
        const done = await act((api) => api.history.undo({ group: row.group }));
        if (done) notify.done(`Taken back: ${row.label}`);
      }),
    undoFrom: (row) =>
      whileBusy(async () => {
        const done = await act((api) => api.history.undoFrom({ group: row.group }));
        if (done) notify.done(`The library is as it was before: ${row.label}. Undo brings it all again.`);
      }),
  };
}

function Acts({
  list,
  rows,
  chosen,
  onChoose,
  menu,
}: {
  list: RefObject<ListHandle | null>;
  rows: ReturnType<typeof useRows<'history', 'list'>>;
  chosen: string | null;
  onChoose: (row: ActRow) => void;
  menu: (row: ActRow) => { can: boolean; undo: Undoing; undoFrom: Undoing };
}) {
  const openMenu = useOpenMenu();
  return (
    <ActList
      label="What changed"
      list={list}
      rows={rows}
      chosen={chosen}
      onChoose={onChoose}
      onMenu={(event, row) => {
        onChoose(row);
        const { can, undo, undoFrom } = menu(row);
        openMenu(menuPoint(event), [
          { label: 'Undo this', disabled: !can, run: () => void undo(row) },
          { label: 'Undo everything from here on', disabled: !can, run: () => void undoFrom(row) },
        ]);
      }}
      say={sayAct}
      render={(row, index) => {
        const before = rows.row(index - 1);
        return <ActLine row={row} first={!before || dayWords(before.at) !== dayWords(row.at)} />;
      }}
    />
  );
}

/** Reads further back than memory reaches. */
function Older() {
  const act = useAct();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const reach = useCall(['history', 'reach'], undefined);
  if (reach.data?.more !== true) return null;
  const older = async (): Promise<void> => {
    setBusy(true);
    await act((api) => api.history.older());
    await queries.invalidateQueries({ queryKey: ['call', 'history'] });
    setBusy(false);
  };
  return (
    <Group>
      <Button size="sm" loading={busy} onClick={() => void older()}>
        Show older changes
      </Button>
    </Group>
  );
}
