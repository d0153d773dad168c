/** How the text around a place agrees with the context a quote was stored with. */
export interface ContextFit {
  /** Shares from 0 to 1; null where no context was stored, as at the end of a text. */
  readonly before: number | null;
  readonly after: number | null;
}

/** The new text may have words put in between: so much more of it is compared, in UTF-16 units. */
const slack = 16;

/** Compares the stored context with the text around [from, to), UTF-16. White space counts as one space. */
export function contextFit(
  text: string,
  from: number,
  to: number,
  context: { readonly prefix: string; readonly suffix: string },
): ContextFit {
  const prefix = oneSpaced(context.prefix);
  const suffix = oneSpaced(context.suffix);
  const before = oneSpaced(text.slice(Math.max(0, from - context.prefix.length - slack), from));
  const after = oneSpaced(text.slice(to, to + context.suffix.length + slack));
  return {
    before: prefix === '' ? null : agreement(backwards(prefix), backwards(before)),
    after: suffix === '' ? null : agreement(suffix, after),
  };
}

/** How many units next to [from, to) are the stored ones on each side, counted outwards until the first that differs. */
export function touchingSides(
  text: string,
  from: number,
  to: number,
  context: { readonly prefix: string; readonly suffix: string },
): { readonly before: number; readonly after: number } {
  const { prefix, suffix } = context;
  let before = 0;
  while (before < prefix.length && text[from - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[to + after] === suffix[after]) after++;
  return { before, after };
}

/** How many units next to [from, to) are the stored ones, both sides together. */
export function touchingContext(
  text: string,
  from: number,
  to: number,
  context: { readonly prefix: string; readonly suffix: string },
): number {
  const { before, after } = touchingSides(text, from, to, context);
  return before + after;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function backwards(text: string): string {
  return [...text].reverse().join('');
}

/**
 * 1 less the share of `wanted` that must be changed to make it the beginning of `seen`, wherever that ends:
 * an edit distance anchored at the quote and free at the far end.
 */
function agreement(wanted: string, seen: string): number {
  let row = Int32Array.from({ length: seen.length + 1 }, (_, y) => y);
  for (let x = 1; x <= wanted.length; x++) {
    const above = row;
    row = new Int32Array(seen.length + 1);
    row[0] = x;
    for (let y = 1; y <= seen.length; y++) {
      const across = (above[y - 1] ?? 0) + (wanted[x - 1] === seen[y - 1] ? 0 : 1);
      row[y] = Math.min(across, (above[y] ?? 0) + 1, (row[y - 1] ?? 0) + 1);
    }
  }
  return 1 - Math.min(...row) / wanted.length;
}
