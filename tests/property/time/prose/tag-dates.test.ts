import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sliceByCodePoints } from '#common/text/code-points';
import { parseEdtf } from '#common/time/edtf';
import { proseLanguageOf, proseLanguages } from '#common/time/prose/languages';
import { DateTagger } from '#common/time/prose/tag-dates';

const taggers = [...proseLanguages.values()].map((language) => new DateTagger(language));
const [tagger = new DateTagger(proseLanguageOf('en'))] = taggers;

const pieces = fc.constantFrom(
  ...[
    'May',
    'march',
    '3',
    '31',
    '1999',
    '2023-02-14',
    '12/31/99',
    'Friday',
    'last',
    'next',
    'the',
    'of',
    'end',
  ],
  ...[
    'week',
    'weeks',
    'a',
    'two',
    '-',
    '/',
    ':',
    '.',
    ',',
    'ago',
    'early',
    'mid',
    'quarter',
    'third',
    "'90s",
  ],
  ...[
    '10:30',
    'p.m.',
    'noon',
    'every',
    'year',
    'day',
    'before',
    'after',
    'will',
    'said',
    '😀',
    '\n',
    '\n\n',
    'é',
  ],
  ...[
    '9999',
    '0000',
    '99999999999',
    '½',
    'half',
    'and',
    'hundred',
    'century',
    '1st',
    'weekend',
    'until',
    '32nd',
  ],
  ...['to', 'Easter', 'fortnight', 'following', 'H2', 'Q3', 'fiscal', 'ended', 'from', 'that', 'Aug', '$'],
  ...[
    '3.',
    'Mai',
    'Freitag',
    'vor',
    'zwei',
    'Jahren',
    'Uhr',
    'siebziger',
    'Ende',
    'vergangenen',
    'Woche',
    'und',
    'bis',
  ],
);
const prose = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '', '\t')), { maxLength: 60 })
  .map((parts) => parts.map(([piece, space]) => piece + space).join(''));
const repeated = fc
  .tuple(pieces, fc.integer({ min: 1, max: 400 }))
  .map(([piece, times]) => piece.repeat(times));
const text = fc.oneof(
  prose,
  repeated,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary' }),
);
const published = fc.constantFrom(
  null,
  '2023-02-14',
  '2023-02',
  '2023',
  '-0043-03-15',
  '9999-12-31',
  '0001-01-01',
  '2004-06~',
);

test('whatever the text, the answer is in order, in place, and in EDTF', () => {
  fc.assert(
    fc.property(text, published, (words, day) => {
      const parsed = day === null ? null : parseEdtf(day);
      for (const each of taggers) {
        let last = 0;
        for (const found of each.tag(words, parsed?.ok === true ? parsed.value : null)) {
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          expect(sliceByCodePoints(words, found.start, found.end)).toBe(found.text);
          expect(found.value).not.toMatch(/NaN|undefined|null/);
          if (found.edtf !== null) {
            const edtf = parseEdtf(found.edtf);
            expect(edtf.ok && edtf.value.edtf).toBe(found.edtf);
          }
          last = found.end;
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('what stands in front moves an expression and changes nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('😀', '𝒳', 'é', 'word '), { maxLength: 20 }), (front) => {
      const lead = `${front.join('')}\n\n`;
      const [alone] = tagger.tag('May 3, 1961', null);
      const [moved] = tagger.tag(`${lead}May 3, 1961`, null);
      const by = [...lead].length;
      expect(moved).toEqual({ ...alone, start: by, end: by + 11 });
    }),
  );
});

test('a named day is found as itself, whenever the text was published', () => {
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, published, (date, from) => {
      const iso = date.toISOString().slice(0, 10);
      const words = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
      const parsed = from === null ? null : parseEdtf(from);
      const found = tagger.tag(`It was on ${words}.`, parsed?.ok === true ? parsed.value : null);
      expect(found.map(({ text: told, value, edtf }) => [told, value, edtf])).toEqual([[words, iso, iso]]);
    }),
  );
});
