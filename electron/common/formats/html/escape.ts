const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML text, safe inside elements and quoted attributes alike. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A quote as HTML text: a line break of the source is a `<br>`, runs of spaces are kept by the style. */
export function quoteHtml(quote: string): string {
  return escapeHtml(quote).replaceAll('\n', '<br>');
}
