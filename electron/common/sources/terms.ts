/**
 * Words that hold an English sentence together and say nothing of what it tells. Other languages go without such a
 * list: what stands in most sentences of two texts weighs little there as well (`sentence-weights.ts`).
 */
const functionWords: ReadonlySet<string> = new Set(
  `a about after again against all also although am among an and any are as at be because been before being between both but by
  can could did do does down during each either for from further had has have he her here hers him his how i if in into is it its
  itself just may me might more most must my neither no nor not now of off on once only onto or other our out over own per same
  shall she should since so some such than that the their them then there these they this those though through thus to too toward
  towards under until up upon us very via was we were what when where whether which while who whom whose why will with within
  without would yet you your say says said saying tell tells told according added adding announced announce`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Endings taken off in turn: the longer before the shorter ones they end in. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?:sses)$/, 'ss'],
  [/(?<=[a-z]{3})(?:ations|ation|ings|ing|ers|edly|ed|ly|es|er)$/, ''],
  [/(?<=[a-z]{2}[^su])s$/, ''],
];

/**
 * What a folded word is counted as when it is asked which words two sentences share: its stem, roughly, so that
 * "attend", "attends" and "attending" are one; null for a word that only holds the sentence together. Over-stemming
 * does no harm: two sentences are alike by many terms, never by one.
 */
export function termOf(word: string): string | null {
  if (functionWords.has(word)) return null;
  if (!/^[a-z]{4,}$/.test(word)) return word.length < 2 && !/\p{N}|\p{Lo}/u.test(word) ? null : word;
  let stem = word;
  for (const [ending, instead] of endings) stem = stem.replace(ending, instead);
  return stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/(?<=[a-z]{3})[ey]$/, '');
}
