import { CodePointIndex } from '#common/text/code-points';
import type { EdtfDate } from '#common/time/edtf-value';
import type { DateExpression, DateTagger } from '#common/time/prose/tag-dates';
import type { FoundEvent } from './found-event';
import type { Happening, SuggestLanguage } from './language';
import { sentencesWithDates, type DatedSentence } from './sentences-with-dates';

/** A score that a date told to the day reaches with any verb of a happening, and a year only with more beside it. */
const bar = 4;
/** More of one article nobody goes through. */
const most = 40;

const opensWithSpeech = /^["“”„«‘'`(*•·-]/u;
const someName = /\S\s+\p{Lu}\p{Ll}/u;

/** How narrowly a date tells when: a day most, a year least. */
function narrowness({ earliest, latest, approximate }: EdtfDate): number {
  const days = latest - earliest + 1;
  const points = days <= 1 ? 3 : days <= 8 ? 2.5 : days <= 31 ? 2 : days <= 100 ? 1.5 : 1;
  return points - (approximate ? 0.25 : 0);
}

function scoreOf(
  { parsed, weight, clause }: Happening,
  names: number,
  { words }: DatedSentence,
  { figures, pronoun }: SuggestLanguage,
): number {
  return (
    narrowness(parsed) +
    weight +
    (names > 0 ? 1 : someName.test(clause) ? 0.5 : 0) -
    (pronoun.test(clause) ? 0.5 : 0) -
    (words.length > 320 ? 0.5 : 0) -
    (figures.test(clause) ? 1.5 : 0)
  );
}

/** What is asked of an article: its text, and the day it came out where that is known. */
export interface AskedText {
  readonly text: string;
  readonly published: EdtfDate | null;
}

/** Whether a date's own words give it, wherever they stand. */
const isWhole = (tagger: DateTagger, { text, edtf }: DateExpression): boolean =>
  edtf?.endsWith(tagger.tag(text, null).at(-1)?.edtf ?? '?') === true;

/**
 * The events that the sentences of an article tell of with their dates, the likeliest first: few and good, for a false
 * one costs its reader more than one missed. Without a publication date only those with a date whole in itself. A
 * sentence gives one. The tagger and the rules are those of the text's language. Never throws, whatever the text.
 */
export function suggestEvents(
  { text, published }: AskedText,
  tagger: DateTagger,
  language: SuggestLanguage,
): FoundEvent[] {
  const dates = tagger.tag(text, published);
  const points = new CodePointIndex(text);
  const found: FoundEvent[] = [];
  for (const sentence of sentencesWithDates(text, dates, language.code)) {
    if (opensWithSpeech.test(sentence.words) || language.addresses.test(sentence.words)) continue;
    const one = bestOf(sentence, { text, published }, points, tagger, language);
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => b.score - a.score || a.start - b.start).slice(0, most);
}

function bestOf(
  sentence: DatedSentence,
  { text, published }: AskedText,
  points: CodePointIndex,
  tagger: DateTagger,
  language: SuggestLanguage,
): FoundEvent | null {
  const inSentence = language.namedIn(sentence.words, text);
  let best: FoundEvent | null = null;
  for (const happening of language.happeningsIn(sentence)) {
    const { expression } = happening.date;
    // Who is named beside what happens took no part in it, as far as that can be told.
    const names = inSentence.filter(({ name }) => happening.clause.includes(name));
    const score = scoreOf(happening, names.length, sentence, language);
    if (score < bar || score <= (best?.score ?? 0) || expression.edtf === null) continue;
    const fromArticle = !isWhole(tagger, expression);
    if (fromArticle && published === null) continue;
    const title = happening.title();
    if (title === '') continue;
    const { start, end, text: words, edtf } = expression;
    best = {
      start: points.toCodePoint(sentence.from),
      end: points.toCodePoint(sentence.from + sentence.words.length),
      quote: sentence.words,
      title,
      clause: happening.clause,
      told: { start, end, words, edtf, fromArticle },
      names,
      score,
    };
  }
  return best;
}
