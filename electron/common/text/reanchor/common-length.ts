import type { Gap } from './gap';

/**
 * The most tokens that a gap's sides can keep in common (longest common subsequence), without a table: thirty-two cells
 * at a time (Hyyrö, Bit-parallel LCS-length computation revisited, 2004). Each token of the new side carries a sum
 * through a row of bits, one for each token of the old side; the bits that end up unset are the pairs.
 */
export function commonLength(a: Int32Array, b: Int32Array, gap: Gap): number {
  const words = Math.ceil((gap.aTo - gap.aFrom) / 32);
  const places = new Map<number, Uint32Array>();
  for (let at = gap.aFrom; at < gap.aTo; at++) {
    const id = a[at] ?? 0;
    const bits = places.get(id) ?? new Uint32Array(words);
    places.set(id, bits);
    const word = (at - gap.aFrom) >>> 5;
    bits[word] = (bits[word] ?? 0) | (1 << ((at - gap.aFrom) & 31));
  }
  const row = new Uint32Array(words).fill(0xffff_ffff);
  for (let at = gap.bFrom; at < gap.bTo; at++) {
    const bits = places.get(b[at] ?? 0);
    if (bits === undefined) continue;
    let carry = 0;
    for (let word = 0; word < words; word++) {
      const all = row[word] ?? 0;
      const here = (all & (bits[word] ?? 0)) >>> 0;
      const sum = all + here + carry;
      carry = sum > 0xffff_ffff ? 1 : 0;
      row[word] = sum | (all & ~here);
    }
  }
  let kept = 0;
  for (let bits of row) for (bits = ~bits; bits !== 0; bits &= bits - 1) kept++;
  return kept;
}
