import { flushSync } from 'react-dom';
import { atHandIn, focusWithin, showPart } from './parts';
import { noArticle } from './reasons';
import { useWorkspace, type JumpTarget } from './workspace';

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

/** Opens an article beside the one at hand, at words of it where these are named, and goes there. */
export function openBeside(article: string, at: JumpTarget = {}): void {
  turned(() => useWorkspace.getState().openBeside(article, at));
}

/** Whether a click or a press of Enter asks for something beside what is open: with Ctrl or Cmd held, as for a link. */
export function asksBeside({ ctrlKey, metaKey }: { ctrlKey: boolean; metaKey: boolean }): boolean {
  return ctrlKey || metaKey;
}

/** Opens an article at words of it: beside the one at hand where that is asked, else in its place. */
export function openThere(article: string, at: JumpTarget, beside: boolean): void {
  if (beside) openBeside(article, at);
  else useWorkspace.getState().openArticle(article, at);
}

/** Why an article cannot be opened beside the one at hand; null where it can. */
export function besideTrouble(article: string): string | null {
  const open = useWorkspace.getState().article;
  if (open === null) return noArticle;
  return open === article ? 'It is the article at hand' : null;
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
