const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as text of HTML or XML, safe inside elements and quoted attributes alike. */
export function escapeMarkup(words: string): string {
  return words.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
