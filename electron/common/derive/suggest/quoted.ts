/** Which marks close a quotation, by the one that opened it: English “…”, German „…“, French «…», German »…«. */
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"' };

/** Whether a place lies within quotation marks: a speaker's own words are dated by who hears them. */
export function isQuoted(sentence: string, at: number): boolean {
  let opened = '';
  for (const [mark] of sentence.slice(0, at).matchAll(/[“”„«»"]/gu)) {
    if (opened === '') opened = closers[mark] === undefined ? '' : mark;
    else if (closers[opened]?.includes(mark) === true) opened = '';
  }
  return opened !== '';
}
