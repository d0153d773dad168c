import { type Editor, EditorContent, useEditor, type JSONContent } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { RichText } from '#common/model/rich-text';
import { keepFieldHistory } from '../../platform/text-field';
import { FindBar } from '../../ui/find/FindBar';
import { CitationCard } from './CitationCard';
import { CiteList } from './CiteList';
import { useCitationMenu } from './citation-menu';
import type { GoToCited } from './citation-options';
import type { CitedThings } from './cited-things';
import { noteEditorProps } from './note-editor-props';
import { noteExtensions } from './note-schema';
import { isFromElsewhere } from './note-text';
import { NoteToolbar } from './NoteToolbar';
import { useCitationCard } from './use-citation-card';
import { useCiteList } from './use-cite-list';
import { useFindInNote } from './use-find-in-note';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  /** What it opens with; later values are not taken up, the editor is then the one that knows. */
  readonly body: RichText;
  readonly things: CitedThings;
  readonly editable: boolean;
  readonly label: string;
  readonly placeholder: string;
  /** Called once the editor is there; what it returns is called before the editor goes. */
  readonly onReady: (editor: Editor, scroller: HTMLElement) => () => void;
  readonly onTyped: () => void;
  readonly onLeave: () => void;
  readonly onGo: GoToCited;
}

/** Writing, with citations: TipTap over a closed schema, and a quiet toolbar. */
export function NoteEditor(props: NoteEditorProps) {
  const { body, things, editable, label, placeholder, onReady } = props;
  const latest = useRef(props);
  const scroller = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  useEffect(() => {
    latest.current = props;
  });
  const editor = useEditor({
    injectCSS: false,
    content: body as JSONContent,
    editable,
    shouldRerenderOnTransaction: false,
    extensions: noteExtensions(
      { things, onGo: (citation, beside) => latest.current.onGo(citation, beside) },
      placeholder,
    ),
    editorProps: noteEditorProps({
      label,
      onLink: () => setLinking(true),
    }),
    onUpdate: ({ transaction }) => {
      if (!isFromElsewhere(transaction)) latest.current.onTyped();
    },
    onBlur: () => latest.current.onLeave(),
  });
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);
  useEffect(
    () =>
      keepFieldHistory(editor.view.dom, {
        undo: () => void editor.commands.undo(),
        redo: () => void editor.commands.redo(),
      }),
    [editor],
  );
  useEffect(() => (scroller.current ? onReady(editor, scroller.current) : undefined), [editor, onReady]);
  const card = useCitationCard(editor, scroller);
  const cites = useCiteList(editor);
  useCitationMenu(editor, scroller, latest);
  const finding = useFindInNote(editor, scroller);
  return (
    <div className={styles.note}>
      {editable && <NoteToolbar editor={editor} linking={linking} onLinking={setLinking} />}
      <div ref={scroller} className={styles.scroller}>
        <EditorContent editor={editor} className={styles.page} />
      </div>
      {finding && <FindBar label="Find in the note" state={finding} />}
      {cites && <CiteList state={cites} />}
      {card && <CitationCard place={card} editor={editor} things={things} />}
    </div>
  );
}
