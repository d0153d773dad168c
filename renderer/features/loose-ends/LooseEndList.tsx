import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { LooseEndKindName, type LooseEndRow } from '#common/contract/loose-ends';
import { runCommand } from '../../platform/commands';
import { useCall, useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { useOpenMenu } from '../../ui/ContextMenu';
import { counted } from '../../ui/counted';
import { EmptyState } from '../../ui/EmptyState';
import { ListRow } from '../../ui/ListRow';
import { RowList } from '../../ui/RowList';
import type { ListHandle } from '../../ui/VirtualList';
import { LooseEndLine, sayLooseEnd } from './LooseEndLine';
import { openLooseEnd } from './open-loose-end';
import { SetAsideDialog } from './SetAsideDialog';
import { useLooseEndActs } from './use-loose-end-acts';
import { kindWords } from './words';
import styles from './LooseEnds.module.css';

const all = 'all';
const aside = 'aside';

/**
 * What an editor would still look at before publishing: made from the records, always current. Takes the focus when it
 * is `asked` for once more.
 */
export function LooseEndList({ asked }: { asked: number }) {
  const [chosen, setChosen] = useState<string>(all);
  const counts = useCall(['looseEnds', 'counts'], undefined, { keep: true }).data;
  const kind = LooseEndKindName.safeParse(chosen);
  const rows = useRows(['looseEnds', 'list'], {
    kind: kind.success ? kind.data : null,
    aside: chosen === aside,
  });
  const kinds = (counts?.kinds ?? []).filter(({ count, kind: each }) => count > 0 || each === chosen);
  return (
    <>
      <div className={styles.head}>
        <NativeSelect
          className={styles.choice ?? ''}
          aria-label="Which loose ends"
          value={chosen}
          data={[
            { value: all, label: `All loose ends (${said(counts?.open)})` },
            ...kinds.map(({ kind: value, count }) => ({
              value,
              label: `${kindWords[value]} (${said(count)})`,
            })),
            { value: aside, label: `Set aside (${said(counts?.aside)})` },
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      <DatesLeftBehind />
      {rows.error && <EmptyState title="The loose ends cannot be shown">{sentenceOf(rows.error)}</EmptyState>}
      {rows.total === 0 && !rows.loading && !rows.error && <Nothing chosen={chosen} />}
      {rows.total > 0 && <Ends key={chosen} rows={rows} asked={asked} />}
    </>
  );
}

const said = (count = 0): string => count.toLocaleString('en');

/** The way to the dates that articles' new dates left behind: those can be settled all at once. */
function DatesLeftBehind() {
  const total = useCall(['dates', 'stale'], { count: 1 }, { keep: true }).data?.total ?? 0;
  if (total === 0) return null;
  return (
    <button type="button" className={styles.together} onClick={() => void runCommand('view.staleDates')}>
      {counted(total, 'date')} to work out anew…
    </button>
  );
}

function Ends({ rows, asked }: { rows: ReturnType<typeof useRows<'looseEnds', 'list'>>; asked: number }) {
  const { writable } = useLibrary();
  const openMenu = useOpenMenu();
  const list = useRef<ListHandle>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const { confirm, bringBack, turn, menu, setting, setSetting } = useLooseEndActs();
  useEffect(() => {
    if (asked > 0) list.current?.focus();
  }, [asked]);
  const onKey = (event: KeyboardEvent, row: LooseEndRow): void => {
    if (!writable) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const does =
      event.key === 'Delete' ? turn : event.key === 'c' && isPlain && row.confirms ? confirm : null;
    if (!does) return;
    event.preventDefault();
    does(row);
  };
  return (
    <>
      <RowList
        ref={list}
        label="Loose ends"
        rows={rows}
        rowHeight={64}
        measured
        idOf={(row) => row.id}
        say={sayLooseEnd}
        chosen={opened}
        onChoose={(row) => {
          setOpened(row.id);
          openLooseEnd(row);
        }}
        onKey={onKey}
        onMenu={(event, row) => openMenu({ x: event.clientX, y: event.clientY }, menu(row))}
        render={(row, index) => (
          <LooseEndLine
            row={row}
            first={index === 0 || rows.row(index - 1)?.kind !== row.kind}
            readOnly={!writable}
            onConfirm={() => confirm(row)}
            onAside={() => setSetting(row)}
            onBack={() => bringBack(row)}
          />
        )}
        waiting={<ListRow>{null}</ListRow>}
      />
      {setting && (
        <SetAsideDialog
          row={setting}
          onClose={() => {
            setSetting(null);
            list.current?.focus();
          }}
        />
      )}
    </>
  );
}

function Nothing({ chosen }: { chosen: string }) {
  if (chosen === aside) {
    return (
      <EmptyState title="Nothing is set aside">
        A loose end that may stay as it is can be set aside with a reason: it is then listed here.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No loose ends">
      What an editor would check by hand is listed here as you work: articles without a date, dates to
      confirm, highlights that bear on no event, events with no evidence or one source, articles that may be
      one source, disputes, quotes without a citation.
    </EmptyState>
  );
}
