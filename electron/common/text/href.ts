/**
 * Whether an address may stand in a link: http or https with something after the slashes, or mailto, and no
 * white space or control character anywhere. Browsers drop tabs and newlines before they read the scheme
 * (WHATWG URL), so an address that holds any is refused instead of being read twice in two ways.
 */
export function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/[^/\s\p{Cc}]|mailto:[^\s\p{Cc}])[^\s\p{Cc}]*$/iu.test(href);
}
