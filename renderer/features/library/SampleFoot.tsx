import { Button } from '@mantine/core';
import { useAct } from '../../platform/act';
import { useApi } from '../../platform/api';
import { runCommand, useCommand, useLiveCommand } from '../../platform/commands';
import { notify } from '../../platform/notify';
import { allOf, readOnlyLibrary } from '../../platform/reasons';
import { useLibrary } from '../../platform/session';
import styles from './SampleFoot.module.css';

/** Under the lists of the sample library: that it is one, and the way to a library of one's own. */
export function SampleFoot() {
  const api = useApi();
  const act = useAct();
  const { sample, writable } = useLibrary();
  const restore = useLiveCommand('sample.restore');
  useCommand(
    'sample.restore',
    async () => {
      const done = await act(() => api.library.restoreSample());
      if (done) notify.done('The sample is as it was. Undo brings back what you did with it.');
    },
    { enabled: allOf(sample || 'This library is not the sample', writable || readOnlyLibrary) },
  );
  if (!sample) return null;
  return (
    <section className={styles.foot} aria-label="The sample library">
      <p className={styles.words}>This is the sample. Change in it what you like.</p>
      <Button
        className={styles.way}
        variant="filled"
        fullWidth
        onClick={() => void runCommand('library.new')}
      >
        Start my own library
      </Button>
      <Button
        className={styles.way}
        variant="subtle"
        fullWidth
        disabled={!restore.enabled}
        onClick={() => void runCommand('sample.restore')}
      >
        {restore.label}
      </Button>
    </section>
  );
}
