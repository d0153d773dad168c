import { describe, expect, test } from 'vitest';
import { fold, foldName, searchWords } from '#common/derive/fold';
import { idsIn, shortId } from '#common/derive/short-id';
import { nextTagLook, type TagLook } from '#common/derive/tag-look';

const id = '01900000-0000-7000-8abc-0000DEADBEEF';

describe('ids in a text', () => {
  test('the short form is the last eight digits, lower-case', () => {
    expect(shortId(id)).toBe('deadbeef');
  });

  test.each([
    [id, [id.toLowerCase()], []],
    [`see ${id} (deadbeef), CAFEBABE; deadbeef`, [id.toLowerCase()], ['deadbeef', 'cafebabe']],
    ['deadbeefs xdeadbeef dead-beef 1234567', [], []],
    ['[deadbeef]', [], ['deadbeef']],
    ['throughline://id/deadbeef.', [], ['deadbeef']],
  ] as const)('%s', (text, whole, short) => {
    expect(idsIn(text)).toEqual({ whole, short });
  });
});

describe('folding', () => {
  test.each([
    ['  Café\n “Ünïted” — 東京 ', 'cafe "united" - 東京'],
    ['ﬁnancial ﬆ', 'financial st'],
    ['l’été', "l'ete"],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('what is typed without the key for a letter finds it, but is another name', () => {
    expect(fold('Maße Søren')).toBe(fold('masse soren'));
    expect(foldName('Maße')).not.toBe(foldName('Masse'));
    expect(foldName('“Malmö”')).toBe(foldName('"malmo"'));
  });

  test('words of a search', () => {
    expect(searchWords('  Grain   DEAL ')).toEqual(['grain', 'deal']);
    expect(searchWords(' \n')).toEqual([]);
  });
});

test('sixty tags look different, and the look that is free again comes back', () => {
  const worn: TagLook[] = [];
  for (let n = 0; n < 60; n++) worn.push(nextTagLook(worn));
  expect(new Set(worn.map(({ hue, line }) => `${hue} ${line}`)).size).toBe(60);
  const neighbours = worn.slice(1).map(({ hue }, n) => Math.abs(hue - (worn[n]?.hue ?? hue)));
  expect(Math.min(...neighbours.map((apart) => Math.min(apart, 360 - apart)))).toBeGreaterThanOrEqual(60);
  expect(nextTagLook(worn.slice(1))).toEqual(worn[0]);
});
