import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '#common/text/excerpt';

test.each([
  ['short enough', 'The talks ended.', 16, 'The talks ended.'],
  ['cut after a whole word', 'The talks ended on Friday.', 16, 'The talks ended…'],
  ['cut before a word that does not fit', 'The talks ended on Friday.', 15, 'The talks…'],
  ['no comma before the ellipsis', 'The talks, held in Minsk, ended.', 12, 'The talks…'],
  ['no full stop before the ellipsis', 'It ended. Nobody left.', 10, 'It ended…'],
  ['a word that just fits', 'abc def', 4, 'abc…'],
  ['a first word too long', 'Donaudampfschiff', 6, 'Donau…'],
  ['line ends and runs of space', '  The\n\n talks\tended ', 40, 'The talks ended'],
  ['families count as one and stay whole', '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧…'],
  ['Chinese is cut between words', '会谈于星期五结束', 5, '会谈于…'],
  ['an accent that is a character of its own stays with its letter', 'abcde\u0301fgh', 5, 'abcd…'],
  ['plain words, then an accent', 'ab ce\u0301', 5, 'ab ce\u0301'],
  ['room for nothing', 'The talks', 1, '…'],
  ['nothing', '', 5, ''],
])('%s', (_, quote, limit, short) => {
  expect(excerpt(quote, limit)).toBe(short);
});

test.each([0, -1, 2.5, Number.NaN])('a limit of %d is refused', (limit) => {
  expect(() => excerpt('words', limit)).toThrow(RangeError);
});

test('a plain line is cut where the segmenter of words parts it', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const scraps = fc.constantFrom(
    'treaty',
    'a',
    'Harbours',
    'x'.repeat(45),
    "don't",
    '3,000',
    'a.b',
    '_',
    '-',
    ' ',
    '  ',
    '(é)',
  );
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 12 }), fc.integer({ min: 1, max: 90 }), (parts, limit) => {
      const line = parts.join(' ').replace(/\s+/g, ' ').trim();
      const cut = limit - 1;
      const word = segmenter.segment(line).containing(cut);
      const whole = line.slice(0, (word?.isWordLike === true ? word.index : cut) || cut);
      expect(excerpt(line, limit)).toBe(
        line.length <= limit ? line : `${whole.replace(/[\s.,;:–—-]+$/u, '')}…`,
      );
    }),
    { numRuns: 500 },
  );
});
