/**
 * What people type, made uniform before it is read: one kind of hyphen and one of dash, one space, lower case, no
 * quotation marks around it, eras as " bc" and " ad", "mid-" as a word. Commas stay: lists need them. Every
 * step is one pass over the text.
 */
export function tidy(input: string): string {
  return input
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010\u2011\u2212]/g, '-')
    .replaceAll(/[\u2012-\u2015]/g, '–')
    .replaceAll(/--/g, '–')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[“”"«»]/g, '')
    .replaceAll(/≈/g, '~')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/\.{3,}$/g, '')
    .replaceAll(/(?<=[\d ])b\. ?c\.(?: ?e\.?)?|(?<=[\d ])bce?(?![a-z])\.?/g, ' bc')
    .replaceAll(/(?<![a-z])(?:a\. ?d\.|ad(?![a-z]))|(?<=[\d ])(?:c\. ?e\.|ce(?![a-z]))/g, ' ad ')
    .replaceAll(/(?<=\d)-([a-z]{3,9})-(?=\d)/g, ' $1 ')
    .replaceAll(/(?<![a-z])(mid|early|late)- ?(?=[a-z\d])/g, '$1 ')
    .replaceAll(/(?<![a-z])(pre|post)-(?=\d)/g, (_, side: string) => (side === 'pre' ? 'before ' : 'after '))
    .replaceAll(/ {2,}/g, ' ')
    .replace(/(?<!\.)\.$/, '')
    .trim();
}

/** The words of one date, split: no commas, no full stops after letters, digits apart from month names. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll(/[,;]/g, ' ')
    .replaceAll(/(?<=[a-z])\./g, ' ')
    .replaceAll(/(?<=\d)(?=[a-z]{3})/g, ' ')
    .replaceAll(/(?<=[a-z]{3})(?=\d)/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
}
