import { useCallback, useState } from 'react';
import type { NoteId } from '#common/model/ids';
import { useAct } from '../../platform/act';
import { runCommand, useCommand, useLiveCommand } from '../../platform/commands';
import { holdTyping } from '../../platform/held-typing';
import { showPart } from '../../platform/parts';
import { readOnlyLibrary } from '../../platform/reasons';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { EmptyState } from '../../ui/EmptyState';
import { CommandKbd } from '../../ui/Kbd';
import { OpenNote } from './OpenNote';
import type { OpenedNote } from './open-note';
import { useCiting } from './use-citing';
import { useShownWords } from './use-shown-words';

/** The note at hand. It stays as it is while the reader moves. */
export function NotePane() {
  const note = useWorkspace((state) => state.note);
  const openNote = useWorkspace((state) => state.openNote);
  const { writable } = useLibrary();
  const act = useAct();
  const [fresh, setFresh] = useState<string | null>(null);
  const { onOpened: citeIn, said } = useCiting();
  const showIn = useShownWords();
  const onOpened = useCallback(
    (opened: OpenedNote | null) => {
      citeIn(opened);
      showIn(opened);
    },
    [citeIn, showIn],
  );
  useCommand(
    'note.new',
    async () => {
      // The title is asked for once the note is on disk; what is typed meanwhile is meant for it.
      const letGo = holdTyping();
      const made = await act((api) => api.notes.create({ title: '' }));
      if (!made) return letGo();
      setFresh(made.id);
      openNote(made.id);
      showPart('side');
    },
    { enabled: writable || readOnlyLibrary },
  );
  return (
    <>
      <output className="tl-unseen">{said}</output>
      {note === null ? (
        <NoNote />
      ) : (
        <OpenNote key={note} id={note as NoteId} fresh={fresh === note} onOpened={onOpened} />
      )}
    </>
  );
}

function NoNote() {
  const { keys, enabled } = useLiveCommand('note.new');
  return (
    <EmptyState
      title="No note is open"
      actions={[{ label: 'New note', run: () => void runCommand('note.new'), keys, disabled: !enabled }]}
    >
      <p>A note is your own writing, beside the article. It stays open while you read on.</p>
      <p>
        Mark words in the article and press <CommandKbd command="article.cite" /> to cite them: the citation
        leads back to the very passage. Without an open note, that starts one.
      </p>
    </EmptyState>
  );
}
