/** The scheme of our pages: never file://, so that a page has an origin and no path of the disk is a page. */
export const scheme = 'throughline';

/** The one origin our windows show. */
export const appOrigin = `${scheme}://app`;

/** The address of the window's page. */
export const startPage = `${appOrigin}/`;

/** Whether an address is one of our own pages or files. */
export function isOurs(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`);
}

/** Whether an address may be handed to the system's browser or mail program. */
export function mayOpenOutside(address: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** What a page may ask for: our own files, and what it holds already. */
export function mayRequest(address: string): boolean {
  return isOurs(address) || address.startsWith(`blob:${appOrigin}/`) || address.startsWith('data:');
}
