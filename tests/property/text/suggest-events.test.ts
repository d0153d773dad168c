import { suggestLanguageOf } from '#common/derive/suggest/languages';
import { suggestEvents } from '#common/derive/suggest/suggest-events';
import { sliceByCodePoints } from '#common/text/code-points';
import { parseEdtf } from '#common/time/edtf';
import { proseLanguageOf } from '#common/time/prose/languages';
import { DateTagger } from '#common/time/prose/tag-dates';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const readers = ['en', 'de'].flatMap((code) => {
  const rules = suggestLanguageOf(code);
  return rules === null ? [] : [{ tagger: new DateTagger(proseLanguageOf(code)), rules }];
});
const words = fc.constantFrom(
  ...`on Tuesday|3 March 2018|last month|will meet|met|Ana Reyes|in Bern|said|that|who|, |. |; |“|”|(|)| – |and|was|not|\n|😀|é|
signed|the treaty|4 and 5 May 2019|since|1998|…|Dr.|to|“On|am Dienstag|am 3. März 2018|traf|die|Rat|wurde|eröffnet|trat|zurück|sich|und|nach`.split(
    '|',
  ),
);
const prose = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 });

test('of any text each suggestion is a slice of it, holds its date, and has a title of whole words', () => {
  const published = parseEdtf('2019-05-16');
  if (!published.ok) throw new Error('a day');
  fc.assert(
    fc.property(
      prose,
      fc.constantFrom(' ', ''),
      fc.boolean(),
      fc.constantFrom(...readers),
      (parts, glue, dated, reader) => {
        const text = parts.join(glue);
        const asked = { text, published: dated ? published.value : null };
        for (const { start, end, quote, title, told } of suggestEvents(asked, reader.tagger, reader.rules)) {
          expect(sliceByCodePoints(text, start, end)).toBe(quote);
          expect(sliceByCodePoints(text, told.start, told.end)).toBe(told.words);
          expect(start <= told.start && told.end <= end).toBe(true);
          expect(parseEdtf(told.edtf).ok).toBe(true);
          expect(dated || !told.fromArticle).toBe(true);
          expect(title.split(/\s+/).length).toBeGreaterThanOrEqual(3);
        }
      },
    ),
  );
});
