/**
 * Whether two JSON values are the same; the order of an object's keys does not count, and a key holding
 * undefined is no key. `ignore` names keys of the outermost object that do not count. Iterative, so that depth
 * costs no stack.
 */
export function sameJson(a: unknown, b: unknown, ignore?: ReadonlySet<string>): boolean {
  const pairs: [unknown, unknown][] = [[a, b]];
  let skip = ignore;
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [left, right] = pair;
    if (left !== right) {
      if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
      if (Array.isArray(left) !== Array.isArray(right)) return false;
      for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
        if (!skip?.has(key)) pairs.push([ownValue(left, key), ownValue(right, key)]);
      }
    }
    skip = undefined;
  }
  return true;
}

/** The value of an object's own key: what every object inherits, as `constructor`, is none of its fields. */
export function ownValue(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
}
