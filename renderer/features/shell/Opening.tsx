import { Button } from '@mantine/core';
import { useConnection, useLine } from '../../platform/api';
import type { Startup } from '../../platform/startup';
import { sentenceOf } from '../../platform/trouble';
import styles from './Opening.module.css';

/** What is shown before the library is: nothing to read for a moment, then what is being waited for. */
export function Opening({ startup }: { startup: Exclude<Startup, { state: 'ready' }> }) {
  const connection = useConnection();
  const line = useLine();
  const failed = startup.state === 'failed';
  const words = failed
    ? sentenceOf(startup.error)
    : line === 'lost'
      ? 'Throughline is not answering. If you closed it, start it again; this window connects by itself.'
      : 'Opening your library…';
  return (
    <main className={styles.opening}>
      <h1 className={styles.name}>Throughline</h1>
      <p role="status" className={styles.words} data-late={!failed && line !== 'lost' ? true : undefined}>
        {words}
      </p>
      {line === 'lost' && <Button onClick={() => connection.retry()}>Try now</Button>}
      {failed && <Button onClick={() => window.location.reload()}>Try again</Button>}
    </main>
  );
}
