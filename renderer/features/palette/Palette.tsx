import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import { runCommand, useCommand, useCommands } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { moveCursor } from '../../ui/list-keys';
import { openFound } from './open-found';
import { mayHoldId, paletteRows, type PaletteRow } from './palette-rows';
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

function OpenPalette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const commands = useCommands();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(typed.trim(), 60);
  const byId = mayHoldId(asked);
  const words = useCall(
    ['library', 'find'],
    { words: asked.slice(0, 500), count: 12 },
    { enabled: asked !== '', keep: true },
  );
  const ids = useCall(['library', 'findId'], { text: asked.slice(0, 2000) }, { enabled: byId });
  const named = byId ? (ids.data?.found ?? []) : [];
  const things =
    asked === ''
      ? []
      : (words.data?.found ?? []).filter((each) => !named.some((other) => other.id === each.id));
  const rows = paletteRows(commands, typed, [...named, ...things]);
  const active = Math.min(at, rows.length - 1);

  const choose = (row: PaletteRow | undefined): void => {
    if (!row || (row.kind === 'command' && !row.command.enabled)) return;
    onClose();
    // The palette gives the focus back as it closes; what is done may want it elsewhere, so it comes after.
    setTimeout(() => {
      if (row.kind === 'command') runCommand(row.command.id);
      else openFound(row.found);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const caretKey =
      event.key === 'Home' || event.key === 'End' || event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const next = caretKey ? null : moveCursor(event.key, active, { count: rows.length, page });
    if (event.key === 'Enter') choose(rows[active]);
    else if (next !== null) setAt(next);
    else return;
    event.preventDefault();
  };
  const waiting = asked !== '' && words.isFetching;
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={600}
      yOffset="12vh"
      title={null}
      aria-label="Find and do"
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
        placeholder="Find an article, event, tag or note; or what to do"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Found" className={styles.list}>
        {rows.map((row, index) => (
          <PaletteLine
            key={row.kind === 'command' ? row.command.id : `${row.found.kind} ${row.found.id}`}
            id={`${id}-${index}`}
            row={row}
            active={index === active}
            onPoint={() => setAt(index)}
            onChoose={() => choose(row)}
          />
        ))}
      </div>
      <div role="status" className={styles.status} data-empty={rows.length === 0 || undefined}>
        {rows.length === 0 && !waiting ? 'Nothing fits. Fewer words find more.' : ''}
        <span className="tl-unseen">{rows.length > 0 ? `${rows.length} found` : ''}</span>
      </div>
    </Modal>
  );
}
