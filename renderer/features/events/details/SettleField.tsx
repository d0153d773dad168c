import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';

/** Asks why a disagreement is settled. Enter settles it, Escape leaves it open. */
export function SettleField({
  onSettle,
  onCancel,
}: {
  onSettle: (why: string) => void;
  onCancel: () => void;
}) {
  const [why, setWhy] = useState('');
  const reason = why.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '') onSettle(reason);
      }}
    >
      <Textarea
        aria-label="Why it is settled"
        placeholder="Which holds, and what shows it"
        autoFocus
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            if (reason !== '') onSettle(reason);
          }
        }}
      />
      <Group gap={8} mt={8}>
        <Button type="submit" variant="filled" disabled={reason === ''}>
          Settle
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </Group>
    </form>
  );
}
