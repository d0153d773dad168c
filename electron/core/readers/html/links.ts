import { isSafeHref } from '#common/text/href';
import type { LinkResolver } from './block-builder';

/**
 * Resolves addresses of links against the page's own (WHATWG URL). Without a base only whole addresses lead
 * anywhere; anchors inside the page, scripts and every scheme but http, https and mailto lead nowhere.
 */
export function linkResolver(base: string): LinkResolver {
  return (href) => {
    const trimmed = href.trim();
    if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > 4000) return null;
    if (isSafeHref(trimmed)) return trimmed;
    if (base === '') return null;
    try {
      const resolved = new URL(trimmed, base).href;
      return isSafeHref(resolved) ? resolved : null;
    } catch {
      return null;
    }
  };
}
