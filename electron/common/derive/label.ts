/*
 * What an article is called in lists. A title is never invented: without one, the first words of the text stand
 * in, as many as it takes to tell the article from every other that has none either.
 */

const leastWords = 6;
/** Characters of Chinese or Japanese shown at least: a word has two or three of them. */
const leastCharacters = 15;
const mostWords = 40;
const longestLabel = 400;
/** UTF-16 units of a text's start that are looked at. */
const longestStart = 500;
/** A start this long was most likely cut there, so that its last word may be half of one. */
const cutAt = 200;

/** An article without a title, and the start of its text, whole or at least `cutAt` code points of it. */
export interface Untitled {
  readonly id: string;
  readonly start: string;
}

/** What a label is worked out from: the title's words and the start of the text. */
export interface Labelled {
  readonly title: string;
  readonly start: string;
}

const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

const character = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** The start of a text on one line, cut into words; a character of Chinese or Japanese is a word. */
interface Opening {
  readonly line: string;
  readonly words: readonly string[];
}

function openingOf(start: string): Opening {
  const line = start.slice(0, longestStart).replace(/\s+/g, ' ').trim();
  const words = line.match(pattern) ?? [];
  return { line, words: start.length >= cutAt && words.length > leastWords ? words.slice(0, -1) : words };
}

function sharedWords(a: Opening, b: Opening): number {
  let shared = 0;
  while (shared < a.words.length && a.words[shared] === b.words[shared]) shared++;
  return shared;
}

/** The line up to the end of its word number `count`, with an ellipsis where more follows. */
function shortened({ line, words }: Opening, count: number): string {
  let end = 0;
  for (const word of words.slice(0, count)) end = line.indexOf(word, end) + word.length;
  // Without a space in it a "word" may be a whole address, or a page of a script that has none.
  const label = line.slice(0, end).slice(0, longestLabel);
  return label.length === line.length ? label : `${label.replace(/[\s.,;:–—-]+$/u, '')}…`;
}

/** How many of an opening's words are shown at least. */
function leastOf(words: readonly string[]): number {
  const inCharacters = words.slice(0, leastWords).every((word) => character.test(word));
  return inCharacters ? leastCharacters : leastWords;
}

/** The label of an opening of whose words `shared` begin another article's text too. */
function untitledLabel(opening: Opening, shared: number): string {
  if (opening.line === '') return '';
  // The same words to the end tell nothing apart, however many are shown; date and publisher stand beside.
  const needed = shared >= Math.min(opening.words.length, mostWords) ? 0 : shared + 1;
  return shortened(opening, Math.max(leastOf(opening.words), needed));
}

/**
 * An article's label: its title; else the first words of its text, at least six, whole, and enough to tell it
 * from the `others` that have no title either, with an ellipsis; '' where there is no text. Texts that begin
 * alike throughout keep the same label: lists show date and publisher beside it.
 */
export function labelOf(article: Labelled, others: readonly Labelled[]): string {
  const title = article.title.trim();
  if (title !== '') return title;
  const opening = openingOf(article.start);
  const untitled = others.filter((other) => other.title.trim() === '').map((other) => openingOf(other.start));
  return untitledLabel(opening, mostShared(opening, untitled));
}

function mostShared(opening: Opening, others: readonly Opening[]): number {
  const shared = others
    .filter((other) => other.line !== opening.line)
    .map((other) => sharedWords(opening, other));
  return Math.max(0, ...shared);
}

/**
 * The labels of all articles without a title, each told from the others, as `labelOf` gives them. Sorted word by
 * word, those that share most stand side by side, so it costs a sort, not a comparison of each with each.
 */
export function labelsFor(articles: readonly Untitled[]): Map<string, string> {
  const byLine = new Map<string, { opening: Opening; ids: string[] }>();
  for (const { id, start } of articles) {
    const opening = openingOf(start);
    const same = byLine.get(opening.line);
    if (same) same.ids.push(id);
    else byLine.set(opening.line, { opening, ids: [id] });
  }
  // A separator below every letter sorts a word before the longer words that begin with it.
  const keyed = [...byLine.values()].map((group) => ({ ...group, key: group.opening.words.join('\u0000') }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const labels = new Map<string, string>();
  keyed.forEach(({ opening, ids }, i) => {
    const beside = [keyed[i - 1], keyed[i + 1]].flatMap((group) => (group ? [group.opening] : []));
    const label = untitledLabel(opening, mostShared(opening, beside));
    for (const id of ids) labels.set(id, label);
  });
  return labels;
}
