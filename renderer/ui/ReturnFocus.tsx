import { useEffect } from 'react';
import { heirsOf, placeOf, stillThere, type Place } from './focus-place';

/** How many places that had the focus are remembered: a dialog above a dialog, and what opened them. */
const remembered = 20;

/**
 * Gives the focus back when what had it goes and takes it along. A dialog or menu gives it to what had it last and is
 * still there, in a dialog below it or in the window, else to what now stands there; so does a button that went with
 * what it did. Else the keyboard would start again at the top of the window, or work on what lies behind the dialog
 * that is still open. Mounted once, at the root.
 */
export function ReturnFocus() {
  useEffect(() => {
    let had: Place[] = [];
    let last: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      had = [...had.filter(({ element }) => element !== target).map(stillThere), placeOf(target)];
      had = had.slice(-remembered);
    };
    const giveBack = (): void => {
      // What was chosen there may have moved the focus on purpose; that comes first.
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!isLost() || !last || !tookItAlong(last, had.at(-1))) return;
        for (const heir of had.toReversed().flatMap(heirsOf)) {
          heir.focus({ preventScroll: true });
          // A button that can no longer be pressed takes no focus: then the one before.
          if (!isLost()) return;
        }
      }, 20);
    };
    const gone = new MutationObserver(() => {
      if (last?.isConnected === false && isLost()) giveBack();
    });
    gone.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocusIn);
    return () => {
      clearTimeout(timer);
      gone.disconnect();
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
  return null;
}

/**
 * Whether an element went with the focus, and nothing else sees to it: it was a button, or in a dialog or menu. Fields
 * and texts that go have heirs of their own; what was left on purpose, and is still there, stays left.
 */
const tookItAlong = (last: HTMLElement, place: Place | undefined): boolean =>
  !last.isConnected && (last instanceof HTMLButtonElement || place?.floats === true);

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
