/**
 * Works on the items of a sequence, at most `limit` at once, and yields what came of them in the items' order. Work
 * begins in that order, too. A rejected promise ends the sequence with its error once those before it were yielded;
 * when the caller stops early, what was begun is waited for.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, void> {
  const begun: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const working = work(item);
      // Whoever takes it from the line hears of its failure; until then it must not count as unheard.
      working.catch(() => undefined);
      begun.push(working);
      if (begun.length < limit) continue;
      const first = begun.shift();
      if (first) yield await first;
    }
    for (let first = begun.shift(); first; first = begun.shift()) yield await first;
  } finally {
    await Promise.allSettled(begun);
  }
}
