import type { Crossing, EventNames } from './crossing';

/** Runs in the page's own world before anything of the page: takes what the preload exposes. */
export function mainWorld(names: EventNames, crossing: Crossing): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  crossing.serve((key, value) => {
    const name = String(key);
    if (!Object.hasOwn(window, name))
      Object.defineProperty(window, name, { value: freeze(value), enumerable: true });
  });
  // The preload may have run before: it exposes again when it is asked.
  window.dispatchEvent(new CustomEvent(names.hello));

  // No window is ever opened, and no other program started: the main process hears of the wish, through the handlers
  // it has for that.
  const wish = (name: string, address: string): void => {
    window.dispatchEvent(new CustomEvent(name, { detail: address }));
  };
  window.open = (address: string | URL = '') => {
    wish(names.windowOpen, new URL(address, document.baseURI).href);
    return null;
  };
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || event.defaultPrevented) return;
    const isHere = link.target !== '_blank';
    // What Chromium loads itself is seen by the driver as a request.
    if (isHere && /^(https?|blob|data|about|javascript):/i.test(link.href)) return;
    event.preventDefault();
    wish(isHere ? names.navigate : names.windowOpen, link.href);
  });
}
