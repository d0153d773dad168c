/**
 * Whether two JSON values are the same; the order of an object's keys does not count, and a key holding
 * undefined is no key. Iterative, so that depth costs no stack.
 */
export function sameJson(a: unknown, b: unknown, ignore?: ReadonlySet<string>): boolean {
  const pairs: [unknown, unknown][] = [[a, b]];
  let top = true;
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [left, right] = pair;
    const skip = top ? ignore : undefined;
    top = false;
    if (Object.is(left, right)) continue;
    if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const l = left as Record<string, unknown>;
    const r = right as Record<string, unknown>;
    const keys = new Set([...Object.keys(l), ...Object.keys(r)]);
    for (const key of keys) if (!skip?.has(key)) pairs.push([l[key], r[key]]);
  }
  return true;
}
