/** Milliseconds after which nobody waits for a field any more: what was to open it has failed, and has said so. */
const longest = 4000;

/** Keys that do something in a field instead of writing in it. */
const presses: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Escape']);

/** What is typed on the way to a field. One at a time: the hands are in one place. */
let held: HeldTyping | null = null;

/**
 * Holds what is typed between an act that leads to a field and the moment that field has the focus. Such an act may
 * have to wait for the disk, and what is typed meanwhile would else be taken for commands. Ends by itself when the
 * field takes it, when the user turns elsewhere with the mouse, or after a few seconds.
 *
 * @returns how to end it when the act comes to nothing.
 */
export function holdTyping(): () => void {
  held?.end();
  const own = new HeldTyping();
  held = own;
  return () => own.end();
}

/**
 * Gives a field that has just got the focus what was typed on the way to it. An editor with a state of its own says how
 * to write: it learns of what the page writes only afterwards, and a held Escape would close it without those letters.
 */
export function takeHeldTyping(field: HTMLElement, write: (text: string) => void = insertText): void {
  const own = held;
  own?.end();
  for (const key of own?.keys ?? []) {
    if (presses.has(key)) press(field, key);
    else write(key);
  }
}

function insertText(text: string): void {
  document.execCommand('insertText', false, text);
}

function press(field: HTMLElement, key: string): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
}

class HeldTyping {
  readonly keys: string[] = [];
  readonly #stop = new AbortController();

  constructor() {
    const { signal } = this.#stop;
    // The key that began all this has gone through the capturing phase already; only later ones are heard.
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    window.addEventListener('pointerdown', () => this.end(), { capture: true, signal });
    const timer = setTimeout(() => this.end(), longest);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  end(): void {
    this.#stop.abort();
    if (held === this) held = null;
  }

  #onKey(event: KeyboardEvent): void {
    const isLetter = [...event.key].length === 1;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Backspace') this.keys.pop();
    else if (isLetter || presses.has(event.key)) this.keys.push(event.key);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
