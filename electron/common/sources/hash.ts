/** A 32-bit hash of a word (FNV-1a over its UTF-16 units), signed: such numbers are the cheapest to keep. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Words in a row that are compared exactly. */
export const runLength = 5;

/**
 * The runs of five words of a text, each as a 32-bit hash at the place of its first word. Two articles come to share
 * one by chance less than once in a thousand pairs, and one run decides nothing.
 */
export function runsOf(hashes: readonly number[]): Int32Array {
  const runs = new Int32Array(Math.max(0, hashes.length - runLength + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let next = at; next < at + runLength; next++) {
      hash = Math.imul(hash ^ (hashes[next] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    runs[at] = hash;
  }
  return runs;
}

/** How many distinct numbers two lists have, and how many of them in common. */
export function sharedRuns(a: Int32Array, b: Int32Array): { shared: number; fewer: number } {
  const [inA, inB] = [new Set(a), new Set(b)];
  let shared = 0;
  const [small, large] = inA.size < inB.size ? [inA, inB] : [inB, inA];
  for (const run of small) if (large.has(run)) shared++;
  return { shared, fewer: small.size };
}
