import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useCommand } from '../../../platform/commands';
import { useLibrary } from '../../../platform/session';
import { StaleDateList } from './StaleDateList';
import { useStaleDates } from './use-stale-dates';
import styles from './StaleDates.module.css';

/** The dates of the whole library that an article's new date leaves behind; opens itself on its command. */
export function StaleDatesDialog() {
  const [opened, setOpened] = useState(false);
  useCommand('view.staleDates', () => setOpened(true));
  return opened && <Dialog onClose={() => setOpened(false)} />;
}

function Dialog({ onClose }: { onClose: () => void }) {
  const { writable } = useLibrary();
  const { rows, total, loading, accept } = useStaleDates(null);
  const body = useRef<HTMLDivElement>(null);
  return (
    <Modal opened onClose={onClose} title="Dates to work out anew" size={640} yOffset="8vh">
      <div ref={body} tabIndex={-1} className={styles.dialog}>
        {rows.length > 0 && (
          <StaleDateList
            rows={rows}
            total={total}
            lead="The articles they were counted from have another date now. Nothing changes until you accept it."
            named
            readOnly={!writable}
            onAccept={accept}
            // The line goes with the button in it: the keyboard stays in the dialog.
            onAccepted={() => body.current?.focus()}
            onGo={onClose}
          />
        )}
        {rows.length === 0 && !loading && (
          <p className={styles.none}>
            None now: every date agrees with the article it was counted from. When an article’s date changes,
            the dates worked out from it (“Tuesday”, “last month”) are listed here with their old and their
            new reading.
          </p>
        )}
      </div>
    </Modal>
  );
}
