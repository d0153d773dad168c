import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { runCommand, useCommand, useCommands } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { asksBeside } from '../../platform/open-beside';
import { useWorkspace } from '../../platform/workspace';
import { Kbd } from '../../ui/Kbd';
import { moveCursor } from '../../ui/list-keys';
import { goToFound } from './open-found';
import { idsAsked, isBegun, paletteRows, type PaletteRow } from './palette-rows';
import { PaletteLine } from './PaletteLine';
import styles from './Palette.module.css';

/** Finds commands and things by typing; a pasted id, or a line that holds one, leads to what it names. */
export function Palette() {
  const [open, setOpen] = useState(false);
  useCommand('view.palette', () => setOpen(true));
  return open && <OpenPalette onClose={() => setOpen(false)} />;
}

/** Rows a page of the list holds, for Page Up and Page Down. */
const page = 8;

/** Milliseconds after which is asked again while texts are still being read. */
const patience = 500;

interface Answered {
  readonly rows: PaletteRow[];
  /** Whether the rows are those of words typed before. */
  readonly waiting: boolean;
  /** How much is not looked through yet. */
  readonly unread: number;
}

/** The rows for what is typed. Asked even while nothing is, so that the index is made while one thinks. */
function usePaletteRows(typed: string): Answered {
  const commands = useCommands();
  const [asked] = useDebouncedValue(typed.trim(), 60);
  const [round, setRound] = useState(0);
  const ids = idsAsked(asked);
  const words = useCall(
    ['library', 'find'],
    { words: asked.slice(0, 500), count: 12, round },
    { keep: true },
  );
  const unread = words.data?.unread ?? 0;
  useEffect(() => {
    if (unread === 0) return undefined;
    const timer = setTimeout(() => setRound(round + 1), patience);
    return () => clearTimeout(timer);
  }, [round, unread]);
  const byId = useCall(['library', 'findId'], { text: ids }, { enabled: ids !== '' });
  const named = ids === '' ? [] : (byId.data?.found ?? []);
  const hits = asked === '' ? [] : (words.data?.found ?? []);
  const others = hits.filter((each) => !named.some((other) => other.id === each.id));
  return {
    unread,
    rows: paletteRows(commands, typed, [...named, ...others]),
    waiting:
      asked !== typed.trim() ||
      (asked !== '' && (words.isPlaceholderData || words.isLoading)) ||
      byId.isLoading,
  };
}

/** Does what a row says. The palette gives the focus back as it closes; what is done may want it, so comes after. */
function follow(row: PaletteRow, beside: boolean): void {
  setTimeout(() => {
    if (row.kind === 'command') runCommand(row.command.id);
    else goToFound(row.found, beside);
  });
}

const caretKeys: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight']);

function OpenPalette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { rows, waiting, unread } = usePaletteRows(typed);
  const active = Math.min(at, rows.length - 1);
  // Enter may follow the last letter sooner than the answer to it, or than the texts are read that hold the words; it
  // means what comes first then. What is found comes after the commands that begin with the words: those need no answer.
  const undecided = !isBegun(rows[active], typed) && (waiting || (rows.length === 0 && unread > 0));
  const entered = useRef<'here' | 'beside' | null>(null);
  const choose = (row: PaletteRow | undefined, beside: boolean): void => {
    if (!row || (row.kind === 'command' && !row.command.enabled)) return;
    onClose();
    follow(row, beside);
  };
  useEffect(() => {
    if (entered.current === null || undecided) return;
    const beside = entered.current === 'beside';
    entered.current = null;
    choose(rows[active], beside);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = caretKeys.has(event.key)
      ? null
      : moveCursor(event.key, active, { count: rows.length, page });
    const beside = asksBeside(event);
    if (event.key === 'Enter' && undecided) entered.current = beside ? 'beside' : 'here';
    else if (event.key === 'Enter') choose(rows[active], beside);
    else if (next !== null) setAt(next);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={600}
      yOffset="12vh"
      title="Find and do"
      classNames={{ header: 'tl-unseen' }}
    >
      <input
        className={styles.field}
        type="text"
        role="combobox"
        aria-label="Find and do"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}-beside`}
        placeholder="Find any words: in articles, passages, notes, events; or what to do"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          entered.current = null;
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Found" tabIndex={-1} className={styles.list}>
        {rows.map((row, index) => (
          <PaletteLine
            key={row.kind === 'command' ? row.command.id : `${row.found.kind} ${row.found.id}`}
            id={`${id}-${index}`}
            row={row}
            active={index === active}
            onPoint={() => setAt(index)}
            onChoose={(beside) => choose(row, beside)}
          />
        ))}
      </div>
      <BesideHint id={`${id}-beside`} rows={rows} />
      <PaletteStatus count={rows.length} waiting={waiting} unread={typed.trim() === '' ? 0 : unread} />
    </Modal>
  );
}

/** That what is found can be opened beside the article at hand: while one is open, and a row leads to another. */
function BesideHint({ id, rows }: { id: string; rows: readonly PaletteRow[] }) {
  const article = useWorkspace((state) => state.article);
  const leads = rows.some(
    (row) => row.kind === 'found' && row.found.article !== null && row.found.article !== article,
  );
  if (article === null || !leads) return null;
  return (
    <div id={id} className={styles.foot}>
      <Kbd keys="Mod+Enter" /> opens an article or passage beside the one you read
    </div>
  );
}

function PaletteStatus({ count, waiting, unread }: { count: number; waiting: boolean; unread: number }) {
  const nothing = count === 0 && !waiting ? 'Nothing fits. Fewer words find more.' : '';
  const reading = unread > 0 ? 'Still reading the library: more may be found in a moment.' : '';
  return (
    <div role="status" className={styles.status} data-said={nothing !== '' || reading !== '' || undefined}>
      {[nothing, reading].filter((words) => words !== '').join(' ')}
      <span className="tl-unseen">{count > 0 ? `${count} found` : ''}</span>
    </div>
  );
}
