import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** The room every element is said to have (pixels): jsdom lays nothing out. */
export const room = { width: 1366, height: 768 };

class FixedSize implements ResizeObserver {
  readonly #tell: (target: Element) => void;
  constructor(callback: ResizeObserverCallback) {
    this.#tell = (target) => {
      const box = { ...room, x: 0, y: 0, top: 0, left: 0, right: room.width, bottom: room.height };
      const size = [{ inlineSize: room.width, blockSize: room.height }];
      const sizes = { borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size };
      callback([{ target, contentRect: { ...box, toJSON: () => box }, ...sizes }], this);
    };
  }
  observe(target: Element): void {
    queueMicrotask(() => this.#tell(target));
  }
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver = FixedSize;
globalThis.ResizeObserver = FixedSize;
for (const name of ['clientHeight', 'offsetHeight'] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => room.height });
}
for (const name of ['clientWidth', 'offsetWidth'] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => room.width });
}
Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number): void {
  this.scrollTop = typeof options === 'object' ? (options.top ?? 0) : 0;
  this.dispatchEvent(new Event('scroll'));
};

Element.prototype.scrollIntoView = (): void => undefined;

const noMedia: Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'> = {
  matches: false,
  addEventListener() {},
  removeEventListener() {},
};
window.matchMedia = () => noMedia as MediaQueryList;

/** The clock's own: frames go by also while a test holds the clock that its components see. */
const { setTimeout: after } = globalThis;

/** Waits as long as a frame: sizes are told, and lists drawn, in the one after. */
export const frame = (): Promise<void> => new Promise((resolve) => after(resolve, 50));

export interface Mounted {
  readonly host: HTMLElement;
  /** Shows something else in the same place. */
  show(node: ReactNode): Promise<void>;
}

/** Mounts a component in the page of this test; it goes with the test. */
export async function mount(node: ReactNode): Promise<Mounted> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  const show = async (next: ReactNode): Promise<void> => {
    await act(async () => {
      root.render(next);
      await Promise.resolve();
    });
    await act(frame);
  };
  // Said here and not once above: files of one process share this module, and a hook there would be the first one's.
  onTestFinished(async () => {
    await act(async () => {
      root.unmount();
      await Promise.resolve();
    });
    host.remove();
  });
  await show(node);
  return { host, show };
}

/** The element with a role (given or native) and an accessible name; throws, naming what is there, if none has. */
export function byRole(host: ParentNode, role: string, name?: string): HTMLElement {
  const all = [...host.querySelectorAll<HTMLElement>(selectors[role] ?? `[role="${role}"]`)];
  const found = all.find((element) => name === undefined || nameOf(element) === name);
  if (!found) throw new Error(`no ${role} “${name ?? ''}” among: ${all.map(nameOf).join(' | ')}`);
  return found;
}

const selectors: Record<string, string> = {
  textbox: 'textarea, input[type="text"], input:not([type])',
  button: 'button, [role="button"]',
  searchbox: 'input[type="search"]',
};

function nameOf(element: HTMLElement): string {
  const labelled = element.getAttribute('aria-labelledby');
  const from = labelled === null ? null : document.getElementById(labelled)?.textContent;
  return (element.getAttribute('aria-label') ?? from ?? element.textContent).trim();
}

/** Presses a key on an element, as a browser would send it. Answers whether anything prevented its default. */
export async function press(
  element: Element,
  key: string,
  modifiers: KeyboardEventInit = {},
): Promise<boolean> {
  let prevented = false;
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
    prevented = !element.dispatchEvent(event);
    await Promise.resolve();
  });
  await act(frame);
  return prevented;
}

/** Types into a field as a whole: its value, then the event React listens to. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  const prototype =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    field.focus();
    await Promise.resolve();
  });
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}
