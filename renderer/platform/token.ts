const kept = 'throughline.token';
const inFragment = /^#t=([A-Za-z0-9_-]{43})$/;

/** The parts of a page that hold the token. */
export interface TokenPage {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * The token of this tab: taken out of the address (`#t=...`), where it would be seen, bookmarked and copied, and
 * kept in sessionStorage for the next reload; else the one kept before. Null where there is neither.
 */
export function takeToken(page: TokenPage): string | null {
  const token = inFragment.exec(page.location.hash)?.[1];
  if (token === undefined) return withStorage(() => page.sessionStorage.getItem(kept));
  page.history.replaceState(page.history.state, '', page.location.pathname + page.location.search);
  withStorage(() => page.sessionStorage.setItem(kept, token));
  return token;
}

/** Browsers that keep no site data throw on any touch of it; such a tab then lives until it is reloaded. */
function withStorage<T>(touch: () => T): T | null {
  try {
    return touch();
  } catch {
    return null;
  }
}
