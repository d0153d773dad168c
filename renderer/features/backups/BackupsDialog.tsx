import { Button, Group, Loader, Modal } from '@mantine/core';
import { useState } from 'react';
import { longestWindow } from '#common/contract/longest-window';
import { useCommand } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { BackupList } from './BackupList';
import { BackupPreview } from './BackupPreview';
import { Incidents } from './Incidents';
import { useBackupActs } from './use-backup-acts';
import styles from './Backups.module.css';

/** The backups of the library, always mounted: it opens itself on the command library.backups. */
export function BackupsDialog() {
  const [opened, setOpened] = useState(false);
  useCommand('library.backups', () => setOpened(true));
  return opened ? <Dialog onClose={() => setOpened(false)} /> : null;
}

function Dialog({ onClose }: { onClose: () => void }) {
  const backups = useCall(['backups', 'list'], { count: longestWindow }, { anew: true });
  const place = useCall(['backups', 'place'], undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = backups.data?.rows ?? [];
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
  const { busy, make, restore } = useBackupActs({
    lookAgain: () => backups.refetch(),
    onMade: setChosen,
    onLeft: onClose,
  });
  return (
    <Modal opened onClose={onClose} title="Backups" size={860} yOffset="8vh">
      <div className={styles.dialog}>
        <p className={styles.intro}>
          Throughline copies this library once an hour while it changes, and opens each copy to make sure that
          it works. It keeps one an hour for a day, one a day for a month, and one a month after that.
        </p>
        {place.data?.risk != null && <p className={styles.risk}>{place.data.risk}</p>}
        {backups.error && <p role="alert">{sentenceOf(backups.error)}</p>}
        {backups.isLoading && <Loader size="sm" aria-label="Looking for backups" />}
        {backups.data && rows.length === 0 && (
          <p className={styles.none}>
            There is no backup yet. The first one is made a few seconds after a change.
          </p>
        )}
        {shown && (
          <div className={styles.columns}>
            <BackupList rows={rows} chosen={shown.id} onChoose={setChosen} />
            <BackupPreview key={shown.id} backup={shown} />
          </div>
        )}
        <Incidents />
        <BackupsFoot
          busy={busy}
          onMake={make}
          onClose={onClose}
          onRestore={shown ? () => restore(shown.id) : null}
        />
      </div>
    </Modal>
  );
}

interface BackupsFootProps {
  busy: 'making' | 'restoring' | null;
  onMake: () => Promise<void>;
  onClose: () => void;
  /** Null where there is no backup to restore. */
  onRestore: (() => Promise<void>) | null;
}

function BackupsFoot({ busy, onMake, onClose, onRestore }: BackupsFootProps) {
  const { writable } = useLibrary();
  return (
    <Group justify="space-between">
      <Button
        size="sm"
        onClick={() => void onMake()}
        // The first thing to do while there is no backup; the one that is chosen takes the keyboard once they are listed.
        data-autofocus={writable || undefined}
        loading={busy === 'making'}
        disabled={!writable || busy !== null}
      >
        Back up now
      </Button>
      <Group gap="sm">
        <Button size="sm" onClick={onClose}>
          Close
        </Button>
        {onRestore && (
          <Button
            size="sm"
            variant="filled"
            loading={busy === 'restoring'}
            disabled={busy !== null}
            onClick={() => void onRestore()}
          >
            Restore into a new folder
          </Button>
        )}
      </Group>
    </Group>
  );
}
