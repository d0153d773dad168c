import type { WordForms } from '../language';

const irregular: ReadonlyMap<string, string> = new Map(
  `met meet|went go|gone go|left leave|flew fly|spoke speak|held hold|began begin|shot shoot|struck strike|won win|sent send|fell fall`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** English words as titles and sentences are compared by them. */
export const englishForms: WordForms = {
  common: new Set(
    `in on at of to by is it as an he we be no or so up the and for with from into over under about after before this that his her its their has have had was were will would are
    been not but who which first last two three day days week month year years new says said event`.split(
      /\s+/,
    ),
  ),
  stem: (word) => {
    const known = irregular.get(word);
    if (known !== undefined) return known;
    const bare = word.replace(/(?:ing|ed|es|s)$/, '');
    return bare.length >= 3 ? bare : word;
  },
};
