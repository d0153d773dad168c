/** No quote is looked for past this many places: one that is so common has no place of its own. */
export const mostOccurrences = 20_000;

/** Every place where a quote stands in a text, overlapping ones too, as UTF-16 indexes, ascending. */
export function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (
    let at = text.indexOf(quote);
    at >= 0 && found.length < mostOccurrences;
    at = text.indexOf(quote, at + 1)
  )
    found.push(at);
  return found;
}
