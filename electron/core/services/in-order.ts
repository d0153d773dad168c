/** How much of a sequence is worked on at once. */
export interface Bounds<T> {
  /** The most items. */
  readonly items: number;
  /** The most of what items weigh together; one that weighs more by itself is worked on alone. */
  readonly weight?: { readonly most: number; of(item: T): number };
}

/**
 * Works on the items of a sequence, within bounds, and yields what came of them in the items' order. Work begins in
 * that order, too. A rejected promise ends the sequence with its error once those before it were yielded; when the
 * caller stops early, what was begun is waited for.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  { items: limit, weight: bound }: Bounds<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, void> {
  const begun: { readonly working: Promise<R>; readonly weight: number }[] = [];
  let together = 0;
  const next = (): Promise<R> | null => {
    const first = begun.shift();
    together -= first?.weight ?? 0;
    return first?.working ?? null;
  };
  try {
    for (const item of items) {
      const weight = bound?.of(item) ?? 0;
      while (begun.length > 0 && bound && together + weight > bound.most) {
        const first = next();
        if (first) yield await first;
      }
      const working = work(item);
      // Whoever takes it from the line hears of its failure; until then it must not count as unheard.
      working.catch(() => undefined);
      begun.push({ working, weight });
      together += weight;
      const first = begun.length < limit ? null : next();
      if (first) yield await first;
    }
    for (let first = next(); first; first = next()) yield await first;
  } finally {
    await Promise.allSettled(begun.map(({ working }) => working));
  }
}
