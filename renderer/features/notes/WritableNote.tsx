import type { Editor } from '@tiptap/react';
import { useCallback, useRef, useState } from 'react';
import type { NoteId } from '#common/model/ids';
import { NoteEditor } from '../../editor/note/NoteEditor';
import type { SaveState } from '../../editor/note/note-saving';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { useLibrary } from '../../platform/session';
import type { NoteVersion } from './note-store';
import { GoneNote, NoteHeader, NotSaved } from './NoteParts';
import { OpenedNote } from './open-note';
import { useCitedThings } from '../../editor/note/use-cited-things';
import { useFlushing } from './use-flushing';
import type { NoteFields } from './use-note';
import styles from './NotePane.module.css';

const placeholder = 'Write here. To cite, type @ and some words; or mark words in the article and press n.';
const bothKept =
  'This note was written in elsewhere, in the same paragraph. Both texts are kept: what you wrote here stands beneath what was written there. Take out what you do not need.';

export interface OpenNoteProps {
  readonly id: NoteId;
  /** True for a note just made: its title is what comes first. */
  readonly fresh: boolean;
  /** Called with the note once it can be written in, and with null before it goes. */
  readonly onOpened: (opened: OpenedNote | null) => void;
}

interface WritableNoteProps extends OpenNoteProps {
  readonly note: NoteVersion;
  readonly fields: NoteFields;
  /** Says who is to hear of changes of the note's text. */
  readonly listen: (listener: ((seq: number) => void) | null) => void;
}

/** A note in its editor: what is typed is saved by itself. */
export function WritableNote({ id, fresh, note, fields, listen, onOpened }: WritableNoteProps) {
  const api = useApi();
  const { writable } = useLibrary();
  const { things, onGo } = useCitedThings();
  const opened = useRef<OpenedNote>(undefined);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const onReady = useCallback(
    (editor: Editor, scroller: HTMLElement) => {
      const onBoth = (): void => notify.trouble(bothKept);
      const own = new OpenedNote(api, note, { editor, scroller }, { onState: setState, onBoth });
      opened.current = own;
      listen((seq) => own.saving.heard(seq));
      onOpened(own);
      return () => {
        onOpened(null);
        listen(null);
        void own.close();
      };
    },
    [api, note, listen, onOpened],
  );
  useFlushing(opened);
  return (
    <div className={styles.pane}>
      <NoteHeader
        id={id}
        fields={fields}
        state={state}
        fresh={fresh}
        onDone={() => opened.current?.focus()}
      />
      {state.kind === 'gone' && (
        <GoneNote id={id} title={fields.title} body={() => opened.current?.body() ?? note.body} />
      )}
      {state.kind === 'failed' && <NotSaved why={state.why} />}
      <NoteEditor
        body={note.body}
        things={things}
        editable={writable}
        label={`Text of the note ${fields.title || 'without a title'}`}
        placeholder={placeholder}
        onReady={onReady}
        onTyped={() => opened.current?.saving.typed()}
        onLeave={() => void opened.current?.saving.flush()}
        onGo={onGo}
      />
    </div>
  );
}
