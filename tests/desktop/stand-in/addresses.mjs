// Chromium cannot be told of a new scheme from outside, so its pages live on a reserved https address that nothing
// else ever gets an answer from; the program sees its own scheme on every side.

/** The origin under which the browser shows `throughline://app`. */
export const shownOrigin = 'https://throughline-app.invalid';
const ownOrigin = 'throughline://app';

/** The address in the browser for the program's. @param {string} address */
export function toShown(address) {
  return address.replaceAll(ownOrigin, shownOrigin);
}

/** The program's address for the browser's. @param {string} address */
export function toOwn(address) {
  return address.replaceAll(shownOrigin, ownOrigin);
}
