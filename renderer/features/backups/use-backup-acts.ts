import { useState } from 'react';
import { useAct } from '../../platform/act';
import { tellHostEvent } from '../../platform/host-events';
import { notify } from '../../platform/notify';
import { flushSettings } from '../../platform/settings';

interface After {
  /** Asks for the list of backups again. */
  readonly lookAgain: () => Promise<unknown>;
  /** A backup was made: its id. */
  readonly onMade: (id: string) => void;
  /** Another library was opened in this one's place. */
  readonly onLeft: () => void;
}

/** Backing up and restoring, one at a time; `busy` says which is under way. Failures are told by `useAct`. */
export function useBackupActs({ lookAgain, onMade, onLeft }: After) {
  const act = useAct();
  const [busy, setBusy] = useState<'making' | 'restoring' | null>(null);
  const make = async (): Promise<void> => {
    setBusy('making');
    const made = await act((api) => api.backups.make());
    await lookAgain();
    setBusy(null);
    if (!made) return;
    onMade(made.id);
    notify.done('Backed up.');
  };
  const restore = async (id: string): Promise<void> => {
    setBusy('restoring');
    // Opening the restored library closes the line to this one, so what is typed is saved first.
    await Promise.all([tellHostEvent({ type: 'closing' }), flushSettings()]);
    const done = await act((api) => api.backups.restore({ id }));
    setBusy(null);
    if (done?.opened) onLeft();
  };
  return { busy, make, restore };
}
