import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfFromWords, isRealDay } from '#common/formats/reading/dates/date-words';
import { sameWords, wordsKey } from '#common/formats/reading/fingerprint';

describe('dates as pages write them', () => {
  test.each<[string, string | null]>([
    ['2023-02-14', '2023-02-14'],
    ['2023-02-14T23:59:00-11:00', '2023-02-14'],
    ['2023-02-14 08:30', '2023-02-14'],
    ['20230214', '2023-02-14'],
    ['2023/2/4', '2023-02-04'],
    ['2023-02', '2023-02'],
    ['2023', '2023'],
    ['14 February 2023', '2023-02-14'],
    ['Tue, 14 Feb 2023 08:30:00 GMT', '2023-02-14'],
    ['Tuesday, February 14th, 2023', '2023-02-14'],
    ['Feb. 14, 2023, at 8:30 a.m.', '2023-02-14'],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2023', null],
    ['2023-13-01', null],
    ['02/03/2023', null],
    ['Ma 14, 2023', null],
    ['yesterday', null],
    ['', null],
  ])('%j is %j', (words, edtf) => {
    expect(edtfFromWords(words)).toBe(edtf);
  });

  test('real days only', () => {
    expect(['2023-02-28', '2000-02-29', '1900-02-29', '2023-04-31'].map(isRealDay)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the same words under other bytes', () => {
  const text = 'The “ferry” line’s talks — again — resume.\nBoth sides agree.';

  test.each([
    ['quotes, dashes and line ends', 'The "ferry" line\'s talks - again - resume.\r\n\r\nBoth sides agree.'],
    ['case and spacing', 'THE  FERRY line’s talks again RESUME Both sides agree'],
    ['compatibility forms', 'The ﬀerry line’s talks again resume both sides agree'.replace('ﬀ', 'f')],
    ['composition', text.normalize('NFD')],
  ])('%s', (_, other) => {
    expect(sameWords(text, other)).toBe(true);
    expect(wordsKey(other)).toBe(wordsKey(text));
  });

  test('nothing but ASCII, and the same with signs of another script between', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary-ascii' })), (parts) => {
        expect(wordsKey(parts.join('…'))).toBe(wordsKey(parts.join('...')));
      }),
    );
  });

  test.each([
    ['The envoy left Geneva at 08:30.', '16b130ff5ad14c14889a6d0556b6'],
    ['Der Gesandte verließ Genf; “später”.', '0792ae4feda16f189269415835df'],
  ])('the key of “%s” is the one that libraries hold', (words, key) => {
    expect(wordsKey(words)).toBe(key);
  });

  test('one word more is another text', () => {
    expect(sameWords(text, `${text} Now.`)).toBe(false);
    expect(wordsKey(text)).not.toBe(wordsKey(`${text} Now.`));
  });

  test('texts without words are like no other', () => {
    expect([wordsKey('…'), sameWords('…', '…')]).toEqual(['', false]);
  });

  test('keys of many short texts differ', () => {
    const keys = new Set(Array.from({ length: 20_000 }, (_, i) => wordsKey(`text ${i}`)));
    expect(keys.size).toBe(20_000);
    expect([...keys].every((key) => /^[0-9a-f]{28}$/.test(key))).toBe(true);
  });
});
