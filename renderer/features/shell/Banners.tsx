import { Button } from '@mantine/core';
import { useState } from 'react';
import { useConnection, useLine } from '../../platform/api';
import { useLibrary } from '../../platform/session';
import styles from './Banners.module.css';

/** What the user must know of the library as a whole: that it is cut off, read-only, or was mended on opening. */
export function Banners() {
  const connection = useConnection();
  const line = useLine();
  const library = useLibrary();
  const [read, setRead] = useState<readonly string[]>([]);
  const notices = library.notices.filter((notice) => !read.includes(notice));
  return (
    <div className={styles.banners}>
      {line === 'lost' && (
        <div role="alert" className={styles.banner} data-tone="bad">
          <span>
            <strong>Throughline is not answering.</strong> What was saved is on disk; this window is
            connecting again. Do not type anything long until it has.
          </span>
          <Button onClick={() => connection.retry()}>Try now</Button>
        </div>
      )}
      {!library.writable && (
        <div role="status" className={styles.banner}>
          <span>
            <strong>Open for reading only.</strong> {library.readOnlyWhy}
          </span>
        </div>
      )}
      {notices.map((notice) => (
        <div key={notice} role="status" className={styles.banner}>
          <span>{notice}</span>
          <Button onClick={() => setRead([...read, notice])}>I have read this</Button>
        </div>
      ))}
    </div>
  );
}
