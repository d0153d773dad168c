import { create } from 'zustand';
import { runCommand } from '../../platform/commands';
import { showPart } from '../../platform/parts';
import { useWorkspace } from '../../platform/workspace';

/** What is being edited of which annotation, and whether its card is there to edit it on. */
interface Editing {
  readonly id: string | null;
  readonly part: 'comment' | 'tags';
  /** True while the reader has room for cards; else Details take their place. */
  readonly cards: boolean;
  /** A new number is a new wish, even for what is open already: the focus goes there again. */
  readonly nonce: number;
}

export const useEditing = create<Editing>(() => ({ id: null, part: 'comment', cards: false, nonce: 0 }));

/** Opens the comment or the tags of an annotation where they can be edited: on its card, else in Details. */
export function startEditing(id: string, part: Editing['part']): void {
  const { selectAnnotation, showDetail } = useWorkspace.getState();
  if (useEditing.getState().cards) selectAnnotation(id);
  else {
    showDetail({ kind: 'annotation', id });
    showPart('side');
  }
  useEditing.setState(({ nonce }) => ({ id, part, nonce: nonce + 1 }));
}

/** The focus went elsewhere by itself: what was edited is shown again as it reads. */
export function closeEditing(): void {
  useEditing.setState({ id: null });
}

/** The user is done: the focus goes back to the article. */
export function stopEditing(): void {
  closeEditing();
  runCommand('go.reader');
}
