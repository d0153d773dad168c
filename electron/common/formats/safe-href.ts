import { isSafeHref } from '../text/href';

/** An address that an export may link to (http, https, mailto), or null for anything else. */
export function safeHref(href: unknown): string | null {
  const plain = typeof href === 'string' ? href.trim() : '';
  return isSafeHref(plain) ? plain : null;
}
