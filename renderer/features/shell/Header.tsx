import { SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconSearch } from '@tabler/icons-react';
import { runCommand } from '../../platform/commands';
import { CommandButton } from '../../ui/IconButton';
import { CommandKbd } from '../../ui/Kbd';
import { Toolbar } from '../../ui/Pane';
import { LibrarySwitcher } from '../library';
import { focusPart, partId, useShownPart, type Part } from '../../platform/parts';
import styles from './Header.module.css';

const skips: [Part, string][] = [
  ['library', 'Skip to the library'],
  ['reader', 'Skip to the article'],
  ['side', 'Skip to details and note'],
  ['timeline', 'Skip to the timeline'],
];

/** The line on top: which library, back and forward, and the way to everything else. */
export function Header({ narrow }: { narrow: boolean }) {
  return (
    <header className={styles.header}>
      <div className={styles.skips}>
        {skips.map(([part, label]) => (
          <a
            key={part}
            href={`#${partId(part)}`}
            onClick={(event) => {
              event.preventDefault();
              focusPart(part);
            }}
          >
            {label}
          </a>
        ))}
      </div>
      <h1 className="tl-unseen">Throughline</h1>
      <LibrarySwitcher />
      <Toolbar label="Places">
        <CommandButton command="go.back" icon={<IconArrowLeft size={18} stroke={1.75} />} />
        <CommandButton command="go.forward" icon={<IconArrowRight size={18} stroke={1.75} />} />
      </Toolbar>
      {narrow && <PartSwitch />}
      <button type="button" className={styles.find} onClick={() => void runCommand('view.palette')}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={styles.findWords}>Find and do…</span>
        <CommandKbd command="view.palette" />
      </button>
    </header>
  );
}

function PartSwitch() {
  const part = useShownPart((state) => state.part);
  return (
    <SegmentedControl
      size="xs"
      aria-label="What is shown"
      value={part === 'timeline' ? 'reader' : part}
      onChange={(next) => useShownPart.setState({ part: next as Part })}
      data={[
        { value: 'library', label: 'Library' },
        { value: 'reader', label: 'Article' },
        { value: 'side', label: 'Details' },
      ]}
    />
  );
}
