/** What can be filled in, chosen or walked through with keys. A file's own input is never seen. */
const fields = [
  'input:not([type="hidden"], [type="file"], :disabled)',
  'textarea:not(:disabled)',
  'select:not(:disabled)',
  '[contenteditable="true"]',
  '[role="listbox"][tabindex="0"]',
  '[role="tree"][tabindex="0"]',
  '[role="grid"][tabindex="0"]',
].join(', ');

/**
 * Where the keyboard begins in the body of a dialog: at the place named for it, else in the first field or list, else
 * on the way out that changes nothing. Null where there is none of these, or none yet.
 */
export function firstPlace(body: Element): HTMLElement | null {
  return (
    body.querySelector<HTMLElement>('[data-autofocus]') ??
    firstField(body) ??
    body.querySelector<HTMLElement>('[data-leave]')
  );
}

/** Of answers of which one holds, that one: the arrow keys go on from it. */
function firstField(body: Element): HTMLElement | null {
  const found = [...body.querySelectorAll<HTMLElement>(fields)].find(({ tabIndex }) => tabIndex >= 0);
  if (!(found instanceof HTMLInputElement) || found.type !== 'radio') return found ?? null;
  const alike = [...body.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  return alike.find(({ name, checked }) => checked && name === found.name) ?? found;
}
