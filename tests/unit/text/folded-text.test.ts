import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#common/derive/fold';
import { FoldedText } from '#common/text/folded-text';

const found = (text: string, words: string): string[] =>
  new FoldedText(text).find(words, 100).map(({ start, end }) => text.slice(start, end));

test.each([
  ['The Minister said', 'minister', ['Minister']],
  ['the THE The', 'the', ['the', 'THE', 'The']],
  ['Malmö, Malmo', 'malmo', ['Malmö', 'Malmo']],
  ['Malmo\u0308 and on', 'malmö', ['Malmo\u0308']],
  ['a “quoted” word', '"quoted"', ['“quoted”']],
  ['it’s', "it's", ['it’s']],
  ['18–22 February', '18-22', ['18–22']],
  ['end of one\nstart of next', 'one start', ['one\nstart']],
  ['two  \u00a0spaces', 'two spaces', ['two  \u00a0spaces']],
  ['the ﬁrst day', 'first', ['ﬁrst']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['Straße, Łódź, Søren, Kılıç', 'strasse', ['Straße']],
  ['Straße, Łódź, Søren, Kılıç', 'lodz', ['Łódź']],
  ['Straße, Łódź, Søren, Kılıç', 'soren, kilic', ['Søren, Kılıç']],
  ['Lebens\u00admittel\u00adpreis', 'lebensmittel', ['Lebens\u00admittel\u00ad']],
  ['O´Brien, OʼBrien', "o'brien", ['O´Brien', 'OʼBrien']],
  ['double−track ﹘ on', 'double-track - on', ['double−track ﹘ on']],
  ['المدرسة العــربية ٢٠٢٣ ۱۴', 'المدرسه العربيه 2023 14', ['المدرسة العــربية ٢٠٢٣ ۱۴']],
  ['ΟΔΟΣ και οδός', 'οδος', ['ΟΔΟΣ', 'οδός']],
  ['😀 smile 😀', '😀', ['😀', '😀']],
  ['nothing here', 'absent', []],
  ['nothing here', '', []],
  ['nothing here', '\u0301', []],
  ['', 'a', []],
])('in %j the words %j stand as %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

test('no more places are given than asked for', () => {
  expect(new FoldedText('a a a a').find('a', 2)).toHaveLength(2);
});

test('what is found anywhere in a text folds to the words, and any piece of a text is found in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const letters = Array.from(text);
        const [from, to] = [a % letters.length, b % letters.length].toSorted((x, y) => x - y);
        const piece = letters.slice(from, (to ?? 0) + 1).join('');
        const hits = new FoldedText(text).find(piece, 1000);
        for (const { start, end } of hits) {
          expect(end).toBeGreaterThan(start);
          expect(fold(text.slice(start, end))).toBe(fold(piece));
        }
        if (new FoldedText(piece).folded.trim() !== '') expect(hits.length).toBeGreaterThan(0);
      },
    ),
  );
});
