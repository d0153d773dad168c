import { Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { NoteId } from '#common/model/ids';
import { richTextWords, type RichText } from '#common/model/rich-text';
import type { SaveState } from '../../editor/note/note-saving';
import { useAct } from '../../platform/act';
import { useLibrary } from '../../platform/session';
import { useTellTyped } from '../../platform/typed-state';
import { useWorkspace } from '../../platform/workspace';
import { useOpenMenu } from '../../ui/ContextMenu';
import { IconButton } from '../../ui/IconButton';
import { InlineEdit } from '../../ui/InlineEdit';
import { PrivateCommand, privateEntry, PrivateMark } from '../../ui/Private';
import { askRemoval } from '../../ui/Removal';
import type { NoteFields } from './use-note';
import styles from './NotePane.module.css';

const stateWords = {
  saved: 'Saved',
  unsaved: 'Saving…',
  saving: 'Saving…',
  failed: 'Not saved',
  gone: 'Deleted',
} as const;

/** The note's title, whether it is saved, and its menu. `onDone`: the title is done, and the text comes next. */
export function NoteHeader(props: {
  id: NoteId;
  fields: NoteFields;
  state: SaveState;
  fresh: boolean;
  onDone: () => void;
}) {
  const { id, fields, state, fresh, onDone } = props;
  const act = useAct();
  const { writable } = useLibrary();
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <InlineEdit
          value={fields.title}
          label="Title of the note"
          placeholder="Untitled note"
          size="title"
          readOnly={!writable}
          autoFocus={fresh}
          onSave={(title) => act((api) => api.notes.edit({ id, fields: { title } }))}
          onDone={(by) => {
            // Enter and Esc leave the focus nowhere; a click or Tab has taken it where the user wants it.
            if (by === 'key') onDone();
          }}
        />
        {fields.private && (
          <div className={styles.private}>
            <PrivateMark />
          </div>
        )}
      </div>
      <Saved state={state} />
      <MenuButton id={id} fields={fields} />
    </header>
  );
}

/** Why what was typed is not on disk yet. */
export function NotSaved({ why }: { why: string }) {
  return (
    <p className={styles.banner} role="alert">
      Your last words are not saved yet, but they are safe in this window. {why} It is tried again every few
      seconds.
    </p>
  );
}

/** Whether what is typed is on disk. Quiet: it changes all the time. */
export function Saved({ state }: { state: SaveState }) {
  const { kind } = state;
  useTellTyped(kind === 'failed' ? 'failed' : kind === 'unsaved' || kind === 'saving' ? 'saving' : 'saved');
  return (
    <span
      className={styles.state}
      data-trouble={state.kind === 'failed' || state.kind === 'gone' || undefined}
    >
      {stateWords[state.kind]}
    </span>
  );
}

/** What can be done with the whole note. */
function MenuButton({ id, fields }: { id: NoteId; fields: NoteFields }) {
  const act = useAct();
  const { writable } = useLibrary();
  const openMenu = useOpenMenu();
  const keepPrivate = (on: boolean) => act((api) => api.notes.edit({ id, fields: { private: on } }));
  const place = useRef<HTMLSpanElement>(null);
  const show = (): void => {
    const box = place.current?.getBoundingClientRect();
    if (!box) return;
    openMenu({ x: box.right - 260, y: box.bottom }, [
      'note.new',
      'export.open',
      'divider',
      privateEntry(fields.private, !writable, keepPrivate),
      {
        label: 'Delete note…',
        danger: true,
        disabled: !writable,
        run: () => askRemoval({ group: 'notes', id, what: 'note', name: fields.title || 'Untitled note' }),
      },
    ]);
  };
  return (
    <span ref={place}>
      <PrivateCommand
        tab="note"
        what="note"
        value={fields.private}
        readOnly={!writable}
        onChange={keepPrivate}
      />
      <IconButton
        label="What to do with this note"
        icon={<IconDots size={16} stroke={1.75} />}
        onClick={show}
      />
    </span>
  );
}

/**
 * A note that went while it was open here, deleted in another window or its making undone: its words are still in this
 * window, and can be kept. One without any words is closed.
 */
export function GoneNote({ id, title, body }: { id: string; title: string; body: () => RichText }) {
  const act = useAct();
  const { openNote, forget } = useWorkspace.getState();
  const words = useRef(body);
  useEffect(() => {
    if (`${title}${richTextWords(words.current())}`.trim() === '') forget(id);
  }, [forget, id, title]);
  const keep = async (): Promise<void> => {
    const made = await act((api) => api.notes.create({ title, body: body() }));
    if (made) openNote(made.id);
  };
  return (
    <div className={styles.banner} role="alert">
      <p>
        This note is not in the library any more: it was deleted, or its making was undone. Its words are
        still here and can be kept.
      </p>
      <Button onClick={() => void keep()}>Keep as a new note</Button>
    </div>
  );
}
