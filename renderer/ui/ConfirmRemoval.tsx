import { Button, Group, Modal, Text } from '@mantine/core';
import type { z } from 'zod';
import type { HangsOn } from '#common/contract/base';

type Hanging = z.infer<typeof HangsOn>;

const words: Record<keyof Hanging, [one: string, many: string]> = {
  annotations: ['annotation', 'annotations'],
  evidence: ['link to an event', 'links to events'],
  events: ['event', 'events'],
  citations: ['citation in a note', 'citations in notes'],
};

/** What hangs on a record, in words: "3 annotations and 2 links to events"; empty when nothing does. */
export function sayHangsOn(hanging: Hanging): string {
  const parts = (Object.keys(words) as (keyof Hanging)[]).flatMap((kind) => {
    const count = hanging[kind];
    if (count === 0) return [];
    return [`${count.toLocaleString('en')} ${words[kind][count === 1 ? 0 : 1]}`];
  });
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** Asks before something is deleted, saying what goes with it. It can be undone, and that is said too. */
export function ConfirmRemoval({
  what,
  name,
  hanging,
  extra,
  onConfirm,
  onCancel,
}: {
  /** The kind of thing: "article". */
  what: string;
  name: string;
  /** Null while it is being counted. */
  hanging: Hanging | null;
  extra?: string;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const hangs = hanging ? sayHangsOn(hanging) : '';
  return (
    <Modal opened onClose={onCancel} title={`Delete ${what}?`} size="md">
      <Text size="lg" fw={600} mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Text size="md" role="status" mb="xs">
        {hanging === null
          ? 'Counting what hangs on it…'
          : hangs === ''
            ? 'Nothing hangs on it.'
            : `With it go or lose their place: ${hangs}.`}
      </Text>
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
