import { CodePointIndex } from '#common/text/code-points';
import { sentencesOf } from '#common/text/sentences';
import type { DateExpression } from '#common/time/prose/tag-dates';
import { daysInARow } from './days-in-a-row';

/** A date expression within a sentence; UTF-16 indexes of the sentence. */
export interface DateHere {
  readonly from: number;
  readonly to: number;
  readonly expression: DateExpression;
}

/** A sentence of an article and the dates it tells. */
export interface DatedSentence {
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly words: string;
  readonly dates: readonly DateHere[];
}

/** UTF-16 units of a sentence that someone reads as one; more is a table or a list without full stops. */
const longest = 600;
/** A sentence ends in a full stop: headings, captions, bylines and menus do not. */
const ends = /[.!…]["'”’»)\]]*$/u;
/** "BEIJING, 17 March 2023 - ", "MUNICH (Reuters) — ": where and when it was filed, before its first sentence. */
const dateline = /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:[,(][^–—\n]{0,60}?)?\s[–—-]\s+/u;

/** The sentences of a text that hold dates, each without a dateline before it; sentences told twice come once. */
export function* sentencesWithDates(
  text: string,
  found: readonly DateExpression[],
  language: string,
): Generator<DatedSentence> {
  const points = new CodePointIndex(text);
  const placed = daysInARow(found, points).map((expression) => ({
    from: points.toUtf16(expression.start),
    to: points.toUtf16(expression.end),
    expression,
  }));
  const seen = new Set<string>();
  for (let next = 0; next < placed.length;) {
    const at = placed[next]?.from ?? 0;
    const top = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    const before = next;
    while ((placed[next]?.from ?? end) < end) next += 1;
    const inLine = placed.slice(before, Math.max(next, before + 1));
    next = Math.max(next, before + 1);
    for (const sentence of inSentences(text.slice(top, end), top, inLine, language)) {
      if (seen.has(sentence.words)) continue;
      seen.add(sentence.words);
      yield sentence;
    }
  }
}

function* inSentences(
  line: string,
  top: number,
  dates: readonly DateHere[],
  language: string,
): Generator<DatedSentence> {
  const opening = dateline.exec(line)?.[0].length ?? 0;
  let next = 0;
  for (const { from, words } of sentencesOf(line.slice(opening), language)) {
    const start = top + opening + from + words.length - words.trimStart().length;
    const sentence = words.trim();
    const end = start + sentence.length;
    while ((dates[next]?.from ?? Infinity) < start) next += 1;
    const here: DateHere[] = [];
    for (let date = dates[next]; date !== undefined && date.from < end; date = dates[++next]) {
      if (date.to <= end) here.push({ ...date, from: date.from - start, to: date.to - start });
    }
    if (here.length === 0 || sentence.length > longest || !ends.test(sentence)) continue;
    yield { from: start, words: sentence, dates: here };
  }
}
