import { flushSync } from 'react-dom';
import { atHandIn, focusWithin, showPart } from './parts';
import { useWorkspace } from './workspace';

/**
 * Changes which articles are open and takes the focus to the one then at hand, within the press of the key: the next
 * one must find it there.
 */
function turned(change: () => void): void {
  flushSync(() => {
    change();
    showPart('reader');
  });
  focusWithin(atHandIn('reader'));
}

/** Opens an article beside the one at hand, and goes there. */
export function openBeside(article: string): void {
  turned(() => useWorkspace.getState().openBeside(article));
}

/** Goes to the other of two open articles. */
export function goToOther(): void {
  const { beside, turnTo } = useWorkspace.getState();
  if (beside) turned(() => turnTo(beside.article));
}

/** Closes one of two open articles; the other is at hand then. */
export function closeArticle(article: string): void {
  turned(() => useWorkspace.getState().closeArticle(article));
}
