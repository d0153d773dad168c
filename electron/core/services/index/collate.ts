const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares two titles as a reader's index would: without case and accents, numbers by value. */
export function compareTitles(a: string, b: string): number {
  return collator.compare(a, b);
}
