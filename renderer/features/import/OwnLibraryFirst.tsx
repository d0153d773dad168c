import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useLeaveLibrary } from '../../platform/leave-library';

/** Asked when something is brought into the sample, which is there to try things on: is it meant to go there? */
export function OwnLibraryFirst({ onSample, onClose }: { onSample: () => void; onClose: () => void }) {
  const leave = useLeaveLibrary();
  const [name, setName] = useState('My library');
  const [busy, setBusy] = useState(false);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    if (!(await leave((api) => api.host.newLibrary({ name: name.trim() })))) setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title="Where should this go?" size={500}>
      <form onSubmit={(event) => void submit(event)}>
        <Text size="md" mb="md">
          The library that is open is the sample. Your own work belongs in a library of your own: one folder
          on this computer, which holds everything.
        </Text>
        <TextInput
          size="sm"
          label="Name of your library"
          value={name}
          maxLength={120}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="space-between" mt="md">
          <Button size="sm" variant="subtle" disabled={busy} onClick={onSample}>
            Import into the sample
          </Button>
          <Group>
            <Button size="sm" onClick={onClose}>
              Cancel
            </Button>
            <Button size="sm" variant="filled" type="submit" disabled={name.trim() === ''} loading={busy}>
              Make it and import
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
