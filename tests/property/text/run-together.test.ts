import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten } from '#common/text/flatten';
import { insertSpaces } from '#common/text/insert-spaces';
import { findRunTogether, mendRunTogether } from '#common/text/run-together';
import { plainDoc } from '../../support/plain-doc';
import { articleDoc } from './arbitrary-doc';

test('a space goes in before each offset inside a line and nothing else changes, in any document', () => {
  fc.assert(
    fc.property(articleDoc, fc.infiniteStream(fc.nat(7)), (doc, steps) => {
      // Nothing stored holds half a character, or two halves in two runs.
      fc.pre(!/\\ud[89a-f]/.test(JSON.stringify(doc)));
      const points = [...flatten(doc)];
      const offsets: number[] = [];
      for (const [at, point] of points.entries()) {
        const isInside = /\p{L}/u.test(point) && /\p{L}/u.test(points[at - 1] ?? '');
        if (isInside && (steps.next().value ?? 0) === 0) offsets.push(at);
      }
      const expected = points.map((point, at) => (offsets.includes(at) ? ` ${point}` : point)).join('');
      expect(flatten(insertSpaces(doc, offsets)).normalize()).toBe(expected.normalize());
    }),
  );
});

const words = [
  'the',
  'minister',
  'of',
  'Lavrov',
  'and',
  'to',
  'Moscow',
  'said',
  'relations',
  'with',
  'interviews',
  '😀',
];

test('what is found can be mended, says the same letters, and is not found again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '', '\n')), {
        minLength: 5,
      }),
      (pieces) => {
        const text = pieces
          .map(([word, gap]) => word + gap)
          .join('')
          .replace(/\n+/g, '\n')
          .trim();
        const doc = plainDoc(text === '' ? 'x' : text);
        const places = findRunTogether(flatten(doc), { language: 'en' });
        for (const { was, is, start, end } of places) {
          expect(is.replaceAll(' ', '')).toBe(was);
          expect([...flatten(doc)].slice(start, end).join('')).toBe(was);
        }
        const mended = mendRunTogether(doc, places);
        if (!mended.ok) throw new Error(mended.error);
        expect(flatten(mended.value).replaceAll(' ', '')).toBe(flatten(doc).replaceAll(' ', ''));
      },
    ),
  );
});
