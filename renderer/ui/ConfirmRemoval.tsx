import { Button, Group, Modal, Text } from '@mantine/core';
import type { z } from 'zod';
import type { HangsOn } from '#common/contract/base';
import { sayRemoval, type Removable } from './removal-words';

type Hanging = z.infer<typeof HangsOn>;

/** Asks before something is deleted, saying what goes with it. It can be undone, and that is said too. */
export function ConfirmRemoval({
  group,
  what,
  name,
  hanging,
  extra,
  onConfirm,
  onCancel,
}: {
  group: Removable;
  /** The kind of thing: "article". */
  what: string;
  name: string;
  /** Null while it is being counted. */
  hanging: Hanging | null;
  extra?: string;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  return (
    <Modal opened onClose={onCancel} title={`Delete ${what}?`} size="md">
      <Text size="lg" fw={600} mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <div role="status">
        {(hanging ? sayRemoval(group, hanging) : ['Counting what hangs on it…']).map((sentence) => (
          <Text key={sentence} size="md" mb="xs">
            {sentence}
          </Text>
        ))}
      </div>
      {extra !== undefined && (
        <Text size="md" mb="xs">
          {extra}
        </Text>
      )}
      <Text size="sm" c="dimmed" mb="md">
        Undo brings all of it back.
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button data-autofocus size="sm" onClick={onCancel}>
          Keep it
        </Button>
        <Button size="sm" variant="filled" color="red" disabled={hanging === null} onClick={onConfirm}>
          Delete {what}
        </Button>
      </Group>
    </Modal>
  );
}
