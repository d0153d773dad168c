import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { tagKinds, type Tag, type TagKind } from '#common/model/tag';
import { useAct } from '../../platform/act';
import { capital } from '../../ui/capital';
import styles from './NewTag.module.css';

/** Makes a tag, below another where one is given. Stays open for the next one until it is closed. */
export function NewTag({ parent, onDone }: { parent: Tag | null; onDone: () => void }) {
  const act = useAct();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<TagKind>(parent?.kind ?? 'topic');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const made = await act((api) => api.tags.create({ name: name.trim(), kind, parent: parent?.id ?? null }));
    if (made) setName('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={parent ? `New tag below ${parent.name}` : 'New tag'}
        value={name}
        maxLength={200}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <Group gap={8} mt={8}>
        <NativeSelect
          size="xs"
          aria-label="Kind of tag"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as TagKind)}
          data={tagKinds.map((value) => ({ value, label: capital(value) }))}
        />
        <Button type="submit" variant="filled" disabled={name.trim() === ''}>
          Add
        </Button>
        <Button onClick={onDone}>Done</Button>
      </Group>
    </form>
  );
}
