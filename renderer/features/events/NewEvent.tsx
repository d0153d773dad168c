import { Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../platform/act';
import { useCommand } from '../../platform/commands';
import { readOnlyLibrary } from '../../platform/reasons';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { noTold, toldOf } from './link/told-entry';
import { ToldInput } from './link/ToldInput';
import { DialogFoot } from '../../ui/DialogFoot';

/** The command that makes an event before there is any evidence for it. Mounted once, at the root. */
export function NewEventHost() {
  const { writable } = useLibrary();
  const [open, setOpen] = useState(false);
  useCommand('event.new', () => setOpen(true), { enabled: writable || readOnlyLibrary });
  return open && <NewEvent onClose={() => setOpen(false)} />;
}

function NewEvent({ onClose }: { onClose: () => void }) {
  const act = useAct();
  const openEvent = useWorkspace((state) => state.openEvent);
  const [title, setTitle] = useState('');
  const [date, setDate] = useState(noTold);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const told = toldOf(date);
    if (title.trim() === '') return;
    if (!told.ok) return setProblem(told.message);
    const made = await act((api) => api.events.create({ title: title.trim(), date: told.date }));
    if (!made) return;
    onClose();
    openEvent(made.event.id);
  };
  return (
    <Modal opened onClose={onClose} title="New event">
      <form onSubmit={(event) => void make(event)}>
        <Stack gap={12}>
          <TextInput
            size="sm"
            label="What happened, is planned, or is said to have happened"
            value={title}
            maxLength={1000}
            data-autofocus
            autoComplete="off"
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <ToldInput
            label="Date"
            placeholder="Date, if you know it: 14 Feb 2023, spring 2023, c. 1990"
            draft={date}
            problem={problem}
            onDraft={(next) => {
              setDate(next);
              setProblem(null);
            }}
          />
          <DialogFoot onLeave={onClose} go="Make event" disabled={title.trim() === ''} />
        </Stack>
      </form>
    </Modal>
  );
}
