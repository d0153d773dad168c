/** What an ASCII unit is in bare words: a digit, a lower-case letter, or 0 for what stands between words. */
const bareUnits = Uint8Array.from({ length: 128 }, (_, unit) => {
  const lower = String.fromCharCode(unit).toLowerCase();
  return /^[a-z0-9]$/.test(lower) ? lower.charCodeAt(0) : 0;
});

/**
 * Two hashes, of 53 bits each, of the same UTF-16 units mixed by two multiplications a unit: 28 hex digits, or '' for
 * none. Of a text that is `bare` already; else of an ASCII text's bare words, without making strings of them, and null
 * where it is not ASCII. One loop for all of it: the steps of one hash do not wait for the other's.
 */
function hashWords(text: string, bare: boolean): string | null {
  let [lowA, lowB] = [0x9e3779b9 ^ 1, 0x9e3779b9 ^ 2];
  let [highA, highB] = [startOfHigh(1), startOfHigh(2)];
  let any = false;
  let between = false;
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    if (!bare) {
      if (unit > 127) return null;
      unit = bareUnits[unit] ?? 0;
      if (unit === 0) {
        between = any;
        continue;
      }
    }
    any = true;
    for (let mixed = between ? 0x20 : unit; ; mixed = unit) {
      lowA = Math.imul(lowA ^ mixed, 0x5bd1e995);
      lowB = Math.imul(lowB ^ mixed, 0x5bd1e995);
      highA = Math.imul(highA ^ mixed, 0x1b873593);
      highB = Math.imul(highB ^ mixed, 0x1b873593);
      lowA ^= lowA >>> 15;
      lowB ^= lowB >>> 15;
      highA ^= highA >>> 13;
      highB ^= highB >>> 13;
      if (!between) break;
      between = false;
    }
  }
  return any ? digitsOf(lowA, highA) + digitsOf(lowB, highB) : '';
}

const startOfHigh = (seed: number): number => 0x85ebca6b ^ Math.imul(seed, 0x27d4eb2f);

function digitsOf(low: number, high: number): string {
  const mixed = Math.imul(low ^ (high >>> 16), 0xcc9e2d51);
  const upper = Math.imul(high ^ (mixed >>> 16), 0x2c1b3c6d);
  return ((upper & 0x1fffff) * 0x1_0000_0000 + (mixed >>> 0)).toString(16).padStart(14, '0');
}

/** Letters and digits only, lower case, compatibility forms joined (Unicode NFKC), one space between words. */
function bareWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/**
 * A key that two texts share when their words are the same, whatever their bytes, quotes, spacing, case and
 * line ends: 28 hex digits, or '' for a text without words, which is like no other. It notices, it does not
 * prove: offers made on it show both texts.
 */
export function wordsKey(text: string): string {
  return hashWords(text, false) ?? hashWords(bareWords(text), true) ?? '';
}

/** Whether two texts say the same words in the same order; texts without any are never the same. */
export function sameWords(textA: string, textB: string): boolean {
  const words = bareWords(textA);
  return words !== '' && words === bareWords(textB);
}
