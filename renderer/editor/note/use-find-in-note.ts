import type { Editor } from '@tiptap/react';
import { useEffect, useState, type RefObject } from 'react';
import { useRequests } from '../../platform/requests';
import { useFindBar, wordsToFind, type FindState } from '../../ui/find/use-find-bar';
import { NoteFinder } from './note-finder';

/** The find bar of the note that is open; null while it is closed. */
export function useFindInNote(editor: Editor, scroller: RefObject<HTMLElement | null>): FindState | null {
  const [finder, setFinder] = useState<NoteFinder | null>(null);
  useEffect(() => {
    if (!scroller.current) return undefined;
    const made = new NoteFinder(editor, scroller.current);
    setFinder(made);
    return () => made.clear();
  }, [editor, scroller]);
  const { state, open } = useFindBar(finder);
  useRequests('findInNote', () => {
    const { from, to } = editor.state.selection;
    open(wordsToFind(editor.state.doc.textBetween(from, to, '\n', ' ')));
  });
  return state;
}
