import { tabbable } from 'tabbable';

/** A key that was pressed, without Control, Alt or the like. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** The arrows, as `Selection.modify` names what they do to a caret. */
const arrows: Readonly<Record<string, readonly [direction: string, granularity: string]>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
};

/** Keys that do something where the focus is instead of writing there, and that can be pressed again for the user. */
export const isActing = (key: string): boolean =>
  key === 'Enter' || key === 'Tab' || key === 'Escape' || key === 'Backspace' || key in arrows;

/**
 * Presses a key where the focus is. An event made by the page runs its listeners but not what the browser itself does
 * with the key, so this does: Tab goes to the next field, an arrow to the next choice of a group or along the text,
 * Enter and Space press a button.
 *
 * @param write how to write text where the focus is; may be told of several letters at once.
 */
export function pressKey({ key, shiftKey }: PressedKey, write: (text: string) => void): void {
  const at = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { key, code: key, shiftKey, bubbles: true, cancelable: true });
  // Letters go into a text field as input: its listeners for keys look for acts, and would find none.
  if (isActing(key) && !at.dispatchEvent(event)) return;
  if (key === 'Tab') moveFocus(at, shiftKey ? -1 : 1);
  else if (at instanceof HTMLButtonElement) press(at, key);
  else if (at instanceof HTMLInputElement && at.type === 'radio') choose(at, key);
  else if (key in arrows) moveCaret(key, shiftKey);
  else if (key === 'Backspace') document.execCommand('delete');
  else if (!isActing(key)) write(key);
}

function moveFocus(from: Element, step: 1 | -1): void {
  const stops = tabbable(document.body);
  const at = stops.findIndex((stop) => stop === from);
  // From beyond the last the focus goes around: where it would go to is the window's own frame.
  stops.at((at + step) % stops.length)?.focus();
}

function press(button: HTMLButtonElement, key: string): void {
  if (key === 'Enter' || key === ' ') button.click();
}

function choose(radio: HTMLInputElement, key: string): void {
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key in arrows ? -1 : 0;
  const within: ParentNode = radio.form ?? document;
  const group = [
    ...within.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(radio.name)}"]`),
  ].filter((each) => !each.disabled);
  const next = step === 0 ? radio : group[(group.indexOf(radio) + step + group.length) % group.length];
  if (step === 0 && key !== ' ') return;
  next?.focus();
  next?.click();
}

function moveCaret(key: string, extend: boolean): void {
  const [direction, granularity] = arrows[key] ?? [];
  getSelection()?.modify(extend ? 'extend' : 'move', direction, granularity);
}
