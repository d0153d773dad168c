const dotted: Readonly<Record<string, string>> = {
  Jan: 'Jan.',
  Feb: 'Feb.',
  Mar: 'Mar.',
  Apr: 'Apr.',
  Jun: 'June',
  Jul: 'July',
  Aug: 'Aug.',
  Sep: 'Sept.',
  Oct: 'Oct.',
  Nov: 'Nov.',
  Dec: 'Dec.',
};

/** A date in words as citations write it: months short and with a full stop where they are cut. */
function citationDate(words: string): string {
  return words.replace(
    /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?!\.)/g,
    (month) => dotted[month] ?? month,
  );
}

/**
 * A date as a citation gives it. In square brackets with a question mark where it was inferred, as catalogues do
 * for what the source does not say; `n.d.` where it is not known.
 */
export function citeDate(words: string, inferred: boolean): string {
  const date = citationDate(words.trim());
  if (date === '') return 'n.d.';
  if (!inferred) return date;
  return date.endsWith('?') ? `[${date}]` : `[${date}?]`;
}
