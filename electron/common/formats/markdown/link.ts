/**
 * Words as a Markdown link. `words` is Markdown already; what would end or change the address where it stands is
 * percent-encoded.
 */
export function linkMarkdown(words: string, href: string): string {
  const target = href.replace(/[<>\\|`]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${words}](<${target}>)`;
}
