import { Modal } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { runCommand, useCommand } from '../../platform/commands';
import { asksBeside } from '../../platform/open-beside';
import { useWorkspace } from '../../platform/workspace';
import { Kbd } from '../../ui/Kbd';
import { moveCursor } from '../../ui/list-keys';
import { goToFound } from './open-found';
import { isBegun, type PaletteRow } from './palette-rows';
import { PaletteLine } from './PaletteLine';
import { usePaletteRows, type Answered } from './use-palette-rows';
import styles from './Palette.module.css';

/** Finds commands and things by typing; a pasted id, or a line that holds one, leads to what it names. */
export function Palette() {
  const [open, setOpen] = useState(false);
  useCommand('view.palette', () => setOpen(true));
  return open && <OpenPalette onClose={() => setOpen(false)} />;
}

/** Rows a page of the list holds, for Page Up and Page Down. */
const page = 8;

/** Does what a row says. The palette gives the focus back as it closes; what is done may want it, so comes after. */
function follow(row: PaletteRow, beside: boolean): void {
  setTimeout(() => {
    if (row.kind === 'command') runCommand(row.command.id);
    else goToFound(row.found, beside);
  });
}

const caretKeys: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight']);

/**
 * Which row is at hand, and how one is chosen. Enter may follow the last letter sooner than the answer to it, or than the
 * texts are read that hold the words; it means what comes first then. What is found comes after the commands that begin with the words: those need no answer.
 */
function useChoosing(typed: string, { rows, waiting, unread }: Answered, onClose: () => void) {
  const [at, setAt] = useState(0);
  const active = Math.min(at, rows.length - 1);
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
  const startOver = (): void => {
    setAt(0);
    entered.current = null;
  };
  return { active, setAt, choose, onKeyDown, startOver };
}

function OpenPalette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const answered = usePaletteRows(typed);
  const { rows, waiting, unread } = answered;
  const { active, setAt, choose, onKeyDown, startOver } = useChoosing(typed, answered, onClose);
  const leadsBeside = useLeadsBeside(rows);
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
        aria-describedby={leadsBeside ? `${id}-beside` : undefined}
        placeholder="Find any words: in articles, passages, notes, events; or what to do"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          startOver();
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
      {leadsBeside && (
        <div id={`${id}-beside`} className={styles.foot}>
          <Kbd keys="Mod+Enter" /> opens an article or passage beside the one you read
        </div>
      )}
      <PaletteStatus count={rows.length} waiting={waiting} unread={typed.trim() === '' ? 0 : unread} />
    </Modal>
  );
}

/** Whether what is found can be opened beside the article at hand: while one is open, and a row leads to another. */
function useLeadsBeside(rows: readonly PaletteRow[]): boolean {
  const article = useWorkspace((state) => state.article);
  const isOther = (row: PaletteRow): boolean =>
    row.kind === 'found' && row.found.article !== null && row.found.article !== article;
  return article !== null && rows.some(isOther);
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
