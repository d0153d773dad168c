import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RevisionId } from '#common/model/ids';
import { StretchPlace } from '#common/model/stretch';
import { CodePointIndex } from '#common/text/code-points';
import { flatten } from '#common/text/flatten';
import { checkStretch, contextLength, placeStretch } from '#common/text/stretch';
import { articleDoc } from './arbitrary-doc';

const revision = RevisionId.parse('01890a5d-ac96-774b-bcce-b302099a8057');

/** Grapheme boundaries of a whole text in code points, segmented in one piece. */
function boundaries(text: string): Set<number> {
  const found = new Set([0]);
  let offset = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    found.add((offset += Array.from(segment).length));
  }
  return found;
}

const docAndRange = articleDoc
  .map((doc) => flatten(doc))
  .filter((text) => text.length > 0)
  .chain((text) => {
    const length = Array.from(text).length;
    const offset = fc.nat({ max: length });
    return fc.tuple(fc.constant(text), offset, offset).filter(([, a, b]) => a !== b);
  });

test('the quote is the slice, its context touches it, and no grapheme is split', () => {
  fc.assert(
    fc.property(docAndRange, ([text, a, b]) => {
      const index = new CodePointIndex(text);
      const [start, end] = a < b ? [a, b] : [b, a];
      const placed = placeStretch(index, revision, start, end);
      if (!placed.ok) throw new Error(placed.error.message);
      const place = placed.value;
      const characters = Array.from(text);
      const whole = boundaries(text);
      expect(StretchPlace.parse(place)).toEqual(place);
      expect(place.exact).toBe(characters.slice(place.start, place.end).join(''));
      expect(place.start <= start && place.end >= end).toBe(true);
      expect(whole.has(place.start) && whole.has(place.end)).toBe(true);
      const [before, after] = [Array.from(place.prefix).length, Array.from(place.suffix).length];
      expect(characters.slice(place.start - before, place.start).join('')).toBe(place.prefix);
      expect(characters.slice(place.end, place.end + after).join('')).toBe(place.suffix);
      expect(before).toBeGreaterThanOrEqual(Math.min(contextLength, place.start));
      expect(after).toBeGreaterThanOrEqual(Math.min(contextLength, characters.length - place.end));
      expect(whole.has(place.start - before) && whole.has(place.end + after)).toBe(true);
      expect(checkStretch(index, place)).toBe(true);
    }),
  );
});

test('placing what was placed changes nothing', () => {
  fc.assert(
    fc.property(docAndRange, ([text, a, b]) => {
      const index = new CodePointIndex(text);
      const once = placeStretch(index, revision, Math.min(a, b), Math.max(a, b));
      if (!once.ok) throw new Error(once.error.message);
      expect(placeStretch(index, revision, once.value.start, once.value.end)).toEqual(once);
    }),
  );
});
