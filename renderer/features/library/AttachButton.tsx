import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useAct } from '../../platform/act';
import { useHost } from '../../platform/session';
import type { AttachInput } from './attach-files';
import styles from './ArticleDetails.module.css';

/** Chooses files to attach, in the system's dialog where there is one. */
export function AttachButton({ onFiles }: { onFiles: (input: AttachInput) => void }) {
  const act = useAct();
  const { capabilities } = useHost();
  const chooser = useRef<HTMLInputElement>(null);
  const choose = async (): Promise<void> => {
    if (!capabilities.nativeDialogs) return chooser.current?.click();
    const files = await act((api) => api.host.chooseFiles());
    if (files && files.length > 0) onFiles({ kind: 'chosen', handles: files.map(({ handle }) => handle) });
  };
  return (
    <div className={styles.attach}>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles({ kind: 'files', files });
        }}
      />
      <Button size="compact-sm" onClick={() => void choose()}>
        Attach files…
      </Button>
      <span className={styles.hint}>
        A screenshot, a PDF of the page, a translation: choose it, or drop it here.
      </span>
    </div>
  );
}
