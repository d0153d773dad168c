import { Modal, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { DialogFoot } from '../../ui/DialogFoot';

/** Asks for the name of a new library. */
export function NewLibraryDialog({
  onMake,
  onClose,
}: {
  onMake: (name: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const problem = name.trim() === '' ? 'Give it a name: it becomes the name of the folder.' : null;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null) onMake(name.trim());
  };
  return (
    <Modal opened onClose={onClose} title="New library">
      <form onSubmit={submit}>
        <Text size="md" mb="md">
          A library is one folder on this computer, with the name you give it. It holds everything: texts,
          originals, notes.
        </Text>
        <TextInput
          size="sm"
          label="Name"
          value={name}
          maxLength={120}
          data-autofocus
          error={tried ? problem : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogFoot onLeave={onClose} go="Make and open" mt="md" />
      </form>
    </Modal>
  );
}
