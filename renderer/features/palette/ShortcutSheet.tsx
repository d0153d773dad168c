import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { MenuName } from '#common/contract/commands';
import { runCommand, useCommand, useCommands } from '../../platform/commands';
import { Kbd } from '../../ui/Kbd';
import styles from './ShortcutSheet.module.css';

const menus: readonly MenuName[] = ['Article', 'Go', 'View', 'Edit', 'File', 'Help'];

/** Keys that belong to a place rather than to a command. */
const places: readonly [string, string][] = [
  ['Move in a list', 'ArrowDown'],
  ['Open the row', 'Enter'],
  ['Open it beside the article at hand', 'Mod+Enter'],
  ['Accept a suggested event', 'Enter'],
  ['Edit a suggested event, rename a tag', 'F2'],
  ['Dismiss a suggested event', 'Delete'],
  ['Move a tag in the tree', 'Alt+Shift+ArrowUp'],
  ['Right-click menu', 'Shift+F10'],
  ['Give up what is being typed', 'Escape'],
];

const onTimeline: readonly [string, string][] = [
  ['Walk the events in time', 'ArrowRight'],
  ['Find an event: type its words, or', '/'],
  ['Move the event’s date by its own day, month or year', 'Shift+ArrowRight'],
  ['While moving: only its start', '['],
  ['While moving: only its end', ']'],
  ['Keep the date moved', 'Enter'],
  ['Leave the date as it was', 'Escape'],
  ['Choose days for the lists, or drag on the axis', 'b'],
  ['All days again', 'Escape'],
  ['Closer', '+'],
  ['Further', '-'],
  ['Fit everything, then go back', 'f'],
  ['As known on a day, and back', 'k'],
  ['While as known: the publication before', ','],
  ['While as known: the next publication', '.'],
  ['Scroll lanes', 'Alt+ArrowDown'],
];

/** Every command that has a key, by menu. */
export function ShortcutSheet() {
  const [open, setOpen] = useState(false);
  useCommand('help.shortcuts', () => setOpen(true));
  return open && <OpenSheet onClose={() => setOpen(false)} />;
}

function OpenSheet({ onClose }: { onClose: () => void }) {
  const commands = useCommands();
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size={760}>
      <div className={styles.sheet}>
        {menus.map((menu) => {
          const listed = commands.filter((command) => command.menu === menu && command.keys !== null);
          if (listed.length === 0) return null;
          return (
            <Group
              key={menu}
              title={menu}
              lines={listed.map(({ label, keys }) => [label, keys ?? ''] as const)}
            />
          );
        })}
        <Group title="Tags" lines={[['Highlight with a recent tag', '1–9']]} />
        <Group title="On the timeline" lines={onTimeline} />
        <Group title="In lists and fields" lines={places} />
      </div>
      <Button
        mt="md"
        onClick={() => {
          onClose();
          runCommand('help.keys');
        }}
      >
        Change keys…
      </Button>
    </Modal>
  );
}

function Group({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(([label, keys]) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
