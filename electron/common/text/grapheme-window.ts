/*
 * Characters after which a cluster ends unless an extending one follows: Latin, Greek, Cyrillic, Armenian,
 * Hebrew, Arabic and Thai letters, common punctuation, kana, Han, and the controls texts keep. Left out on
 * purpose: anything that reaches forward itself (joiners, prefixes, Hangul, Indic, emoji, flags). CR is out
 * because it clings to a following LF.
 */
const selfContained =
  /[\t\n\u0020-\u02FF\u0370-\u0482\u048A-\u0588\u05D0-\u05EA\u0620-\u064A\u0E01-\u0E30\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF]/;

/** Characters that never extend a cluster that began before them. Four letters do, and are left out. */
const opens = /^(?![\u0E33\u0EB3\uFF9E\uFF9F])[\t\n\u0020-\u02FF\p{L}\p{N}]/u;

/**
 * Whether two characters around a UTF-16 index alone prove a grapheme boundary there (UAX 29). False proves
 * nothing: it only means that more of the text would have to be seen.
 */
export function isProvenBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  return selfContained.test(text.charAt(index - 1)) && opens.test(text.slice(index, index + 2));
}

/**
 * The smallest piece of a text around a UTF-16 index that starts and ends at proven boundaries, the index
 * strictly inside unless it is proven itself. Segmenting the piece gives what segmenting the text would; in
 * prose it is a few characters, whatever the text's length.
 */
export function graphemeWindow(text: string, index: number): { readonly from: number; readonly to: number } {
  let from = index;
  while (!isProvenBoundary(text, from)) from--;
  let to = index + 1;
  while (!isProvenBoundary(text, to)) to++;
  return { from: Math.max(0, from), to: Math.min(text.length, to) };
}
