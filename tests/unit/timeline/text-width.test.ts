import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText, textWidth } from '#common/timeline/text-width';

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

// What joins the letter before it or after it, beside letters of many scripts that do not.
const joining = [
  '\u0301',
  '\u200d',
  '\ufe0f',
  '\u3099',
  '\u302a',
  '\u0600',
  '\u1161',
  '\u11a8',
  '\u{1f3fd}',
  '\r\n',
];
const letter = fc.oneof(
  fc.constantFrom(...joining, '\u00ad', '©', '’', '—', '한', 'が', '中', 'Ж', 'é', 'Ω', '👩', '🕊'),
  fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
);
const words = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''));

test('a title is cut between two graphemes, to no more than the width given', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 120 }), (text, width) => {
      const cut = fitText(text, 10, width);
      expect(cut.width).toBeLessThanOrEqual(Math.max(8, width));
      if (cut.text === text) return;
      const kept = cut.text.slice(0, -1);
      const starts = graphemes(text).map((_, at, all) => all.slice(0, at).join('').trimEnd());
      expect(starts).toContain(kept);
    }),
  );
});

test('a line is as wide as its graphemes', () => {
  fc.assert(
    fc.property(words, (text) => {
      const each = graphemes(text).reduce((sum, grapheme) => sum + textWidth(grapheme, 10), 0);
      expect(textWidth(text, 10)).toBeCloseTo(each, 6);
    }),
  );
});
