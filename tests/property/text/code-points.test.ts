import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePointIndex, codePointLength, sliceByCodePoints } from '#common/text/code-points';
import { awkwardText } from './arbitrary-doc';

const text = fc.oneof(awkwardText, fc.string({ unit: 'binary' }), fc.string());

test('an index agrees with spreading the string, both ways', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const characters = Array.from(whole);
      const index = new CodePointIndex(whole);
      expect(index.length).toBe(characters.length);
      expect(codePointLength(whole)).toBe(characters.length);
      let utf16 = 0;
      characters.forEach((character, offset) => {
        expect(index.toUtf16(offset)).toBe(utf16);
        expect(index.toCodePoint(utf16)).toBe(offset);
        expect(index.toCodePoint(utf16 + character.length - 1)).toBe(offset);
        utf16 += character.length;
      });
      expect(index.toUtf16(characters.length)).toBe(whole.length);
      expect(index.toCodePoint(whole.length)).toBe(characters.length);
    }),
  );
});

test('cutting agrees with cutting the spread string', () => {
  fc.assert(
    fc.property(text, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (whole, start, end) => {
      const characters = Array.from(whole);
      expect(sliceByCodePoints(whole, start, end)).toBe(
        characters.slice(start, Math.max(start, end)).join(''),
      );
      const index = new CodePointIndex(whole);
      const inside = Math.min(start, index.length);
      expect(index.slice(inside, index.length)).toBe(characters.slice(inside).join(''));
      expect(index.slice(0, inside)).toBe(characters.slice(0, inside).join(''));
    }),
  );
});
