import { isActing, pressKey, type PressedKey } from './press-key';

/** Milliseconds after which nobody waits for a field any more: what was to open it has failed, and has said so. */
const longest = 4000;

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
 * Gives a field that has just got the focus what was typed on the way to it; a Tab among it goes on to the next field,
 * and what follows is for that one. An editor with a state of its own says how to write: it learns of what the page
 * writes only afterwards, and a held Escape would close it without those letters.
 */
export function takeHeldTyping(field: HTMLElement, write: (text: string) => void = insertText): void {
  void held?.give((key) => pressKey(key, document.activeElement === field ? write : insertText));
}

function insertText(text: string): void {
  document.execCommand('insertText', false, text);
}

class HeldTyping {
  readonly #keys: PressedKey[] = [];
  readonly #stop = new AbortController();
  #giving = false;

  constructor() {
    const { signal } = this.#stop;
    // The key that began all this has gone through the capturing phase already; only later ones are heard.
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    window.addEventListener('pointerdown', () => this.end(), { capture: true, signal });
    const timer = setTimeout(() => this.end(), longest);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /**
   * Presses the keys held so far. Each has a task of its own: one key may draw what the next is meant for. What is
   * typed meanwhile waits behind them.
   */
  async give(press: (key: PressedKey) => void): Promise<void> {
    try {
      for (let next = this.#keys.shift(); next; next = this.#keys.shift()) {
        this.#press(next, press);
        await new Promise((resolve) => setTimeout(resolve));
      }
    } finally {
      this.end();
    }
  }

  /** One key, which is then not held again. */
  #press(key: PressedKey, press: (key: PressedKey) => void): void {
    this.#giving = true;
    try {
      press(key);
    } finally {
      this.#giving = false;
    }
  }

  end(): void {
    this.#stop.abort();
    if (held === this) held = null;
  }

  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const isLetter = [...key].length === 1;
    if (this.#giving || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!isLetter && !isActing(key)) return;
    this.#keys.push({ key, shiftKey });
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
