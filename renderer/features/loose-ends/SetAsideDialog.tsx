import { Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { LooseEndRow } from '#common/contract/loose-ends';
import { isolated } from '#common/text/isolated';
import { useAct } from '../../platform/act';
import styles from './LooseEnds.module.css';
import { DialogFoot } from '../../ui/DialogFoot';

/** Asks why a loose end may stay as it is. */
export function SetAsideDialog({ row, onClose }: { row: LooseEndRow; onClose: () => void }) {
  const act = useAct();
  const [why, setWhy] = useState('');
  const empty = why.trim() === '';
  const save = (): void => {
    if (empty) return;
    onClose();
    void act((api) => api.looseEnds.setAside({ id: row.id, why }));
  };
  return (
    <Modal opened onClose={onClose} title="Set aside" size="md" yOffset="12vh">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div>
          <Text size="md" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {row.label}
          </Text>
          <Text size="sm">{isolated(row.says)}</Text>
        </div>
        <Textarea
          label="Why it may stay as it is"
          placeholder="So that you know when you come back to it"
          data-autofocus
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
        <Text size="sm" c="dimmed">
          It comes back by itself when what it hangs on changes.
        </Text>
        <DialogFoot onLeave={onClose} go="Set aside" disabled={empty} />
      </form>
    </Modal>
  );
}
