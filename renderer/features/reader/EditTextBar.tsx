import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLibrary } from '../../platform/session';
import styles from './EditText.module.css';

interface EditTextBarProps {
  readonly changed: boolean;
  /** Whether the text was changed elsewhere since the edit began. */
  readonly overtaken: boolean;
  readonly saving: boolean;
  readonly onSave: (instead: boolean) => void;
  readonly onLeave: () => void;
}

/** Above a text that is edited: what editing means, and the ways to end it. */
export function EditTextBar({ changed, overtaken, saving, onSave, onLeave }: EditTextBarProps) {
  const { writable } = useLibrary();
  const [sure, setSure] = useState(false);
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label="Editing the text">
        <div className={styles.words}>
          <strong>Editing the text</strong>
          <span className={styles.hint}>
            Passages follow your changes; the words first marked and the old text are kept.
          </span>
        </div>
        <Button
          size="sm"
          {...(sure ? { color: 'red' } : {})}
          onClick={() => (changed && !sure ? setSure(true) : onLeave())}
          onBlur={() => setSure(false)}
        >
          {!changed ? 'Cancel' : sure ? 'Discard for good' : 'Discard…'}
        </Button>
        <Button
          size="sm"
          variant="filled"
          disabled={!writable || !changed || overtaken}
          loading={saving}
          onClick={() => onSave(false)}
        >
          Save
        </Button>
      </div>
      {overtaken && (
        <div role="alert" className={styles.overtaken}>
          <span>
            The text of this article was changed in another window while you edited it. Your edit is still
            here and theirs is kept, too: save yours as the newest text, or discard it to see theirs.
          </span>
          <Button disabled={!writable || saving} onClick={() => onSave(true)}>
            Save mine as the newest
          </Button>
        </div>
      )}
    </>
  );
}
