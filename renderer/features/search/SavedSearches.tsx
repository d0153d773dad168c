import { IconPencil, IconX } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { SavedSearchRow } from '#common/contract/search';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useCodebook } from '../../platform/tags';
import { ContextMenu, type MenuEntry } from '../../ui/ContextMenu';
import { IconButton } from '../../ui/IconButton';
import { InlineEdit } from '../../ui/InlineEdit';
import { TextButton } from '../../ui/TextButton';
import { sayFilter } from './say-filter';
import { useSearch } from './search-store';
import styles from './SearchPane.module.css';

/** Kept searches that are listed. */
const most = 100;

/** The searches kept with the library: each asks again, or is kept no longer. */
export function SavedSearches({ onAsk }: { onAsk: (row: SavedSearchRow) => void }) {
  const heading = useId();
  const rows = useCall(['search', 'saved'], { count: most }).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={styles.kept} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        Saved searches
      </h3>
      <ul className={styles.saved}>
        {rows.map((row) => (
          <SavedLine key={row.id} row={row} onAsk={() => onAsk(row)} />
        ))}
      </ul>
    </section>
  );
}

function SavedLine({ row, onAsk }: { row: SavedSearchRow; onAsk: () => void }) {
  const { id, name } = row;
  const act = useAct();
  const { writable } = useLibrary();
  const said = useConditions(row);
  const [renaming, setRenaming] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const remove = (): void => void act((api) => api.search.removeSaved({ id }));
  if (renaming) {
    return (
      <RenamedLine
        row={row}
        onDone={() => {
          flushSync(() => setRenaming(false));
          if (document.activeElement === document.body) ask.current?.focus();
        }}
      />
    );
  }
  const rename = (): void => setRenaming(true);
  const menu: MenuEntry[] = [
    { label: 'Search again', keys: 'Enter', run: onAsk },
    { label: 'Rename', keys: 'F2', disabled: !writable, run: rename },
    { label: 'Remove', keys: 'Delete', danger: true, disabled: !writable, run: remove },
  ];
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (writable && key === 'F2') rename();
    else if (writable && key === 'Delete') remove();
  };
  return (
    <li>
      <ContextMenu items={menu}>
        <button ref={ask} type="button" className={styles.ask} onClick={onAsk} onKeyDown={onKeyDown}>
          {name}
          {said !== '' && <small>{said}</small>}
        </button>
        {writable && (
          <>
            <IconButton
              label={`Rename the saved search “${name}”`}
              icon={<IconPencil size={14} stroke={1.75} />}
              onClick={rename}
            />
            <IconButton
              label={`Remove the saved search “${name}”`}
              icon={<IconX size={14} stroke={1.75} />}
              onClick={remove}
            />
          </>
        )}
      </ContextMenu>
    </li>
  );
}

function RenamedLine({ row: { id, name }, onDone }: { row: SavedSearchRow; onDone: () => void }) {
  const act = useAct();
  return (
    <li>
      <InlineEdit
        label="Name of the saved search"
        value={name}
        autoFocus
        check={(text) => (text.trim() === '' ? 'A saved search needs a name.' : null)}
        onSave={async (text) =>
          (await act((api) => api.search.renameSaved({ id, name: text }))) !== undefined
        }
        onDone={onDone}
      />
    </li>
  );
}

/** What a saved search asks, beside its name: its words where they are not its name, and its conditions. */
function useConditions({ name, words, filter }: SavedSearchRow): string {
  const { byId } = useCodebook();
  const asked = name === words ? '' : `“${words}”`;
  const conditions = sayFilter(filter, (tag) => byId.get(tag)?.name ?? 'a tag');
  return [asked, conditions].filter((part) => part !== '').join(' · ');
}

/** Keeps the search at hand with the library, unless it is kept already. */
export function SaveSearch() {
  const act = useAct();
  const { writable } = useLibrary();
  const { words, filter } = useSearch();
  const saved = useCall(['search', 'saved'], { count: most }).data?.rows;
  if (!writable || saved === undefined) return null;
  const asked = words.trim();
  const isSaved = saved.some(
    (row) => row.words === asked && sayFilter(row.filter, String) === sayFilter(filter, String),
  );
  return isSaved ? (
    <span className={styles.save}>Saved</span>
  ) : (
    <TextButton
      small
      className={styles.save}
      onClick={() => void act((api) => api.search.save({ words: asked, filter }))}
    >
      Save search
    </TextButton>
  );
}
