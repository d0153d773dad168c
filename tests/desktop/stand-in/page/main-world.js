// In the page's own world, before anything of the page: takes what the preload exposes. The two worlds share events and
// strings, nothing else; `values` (see values.js) turns calls and values into those.
(() => {
  const { join, names } = values;
  const across = join(names.toPage, names.toPreload);

  const deepFreeze = (value) => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(deepFreeze);
    return Object.freeze(value);
  };
  across.serve((key, value) => {
    if (Object.hasOwn(window, key)) return;
    Object.defineProperty(window, key, { value: deepFreeze(value), enumerable: true });
  });
  // The preload may have run before: it exposes again what is asked for.
  window.dispatchEvent(new CustomEvent(names.hello));

  // No window is ever opened, and no other program started: the program hears of the wish, through the handlers it has
  // for that.
  const wish = (name, address) => window.dispatchEvent(new CustomEvent(name, { detail: address }));
  window.open = (address = '') => {
    wish(names.windowOpen, new URL(address, document.baseURI).href);
    return null;
  };
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (!link || event.defaultPrevented) return;
    const inWindow = link.target !== '_blank';
    // What Chromium loads itself is seen by the driver as a request.
    if (inWindow && /^(https?|blob|data|about|javascript):/i.test(link.href)) return;
    event.preventDefault();
    wish(inWindow ? names.navigate : names.windowOpen, link.href);
  });
})();
