import { expect, test } from 'vitest';
import { RevisionId } from '#common/model/ids';
import { CodePointIndex } from '#common/text/code-points';
import { checkStretch, placeStretch } from '#common/text/stretch';

const revision = RevisionId.parse('01890a5d-ac96-774b-bcce-b302099a8057');
const text = 'On Monday 👩‍👩‍👧 the envoys met in Geneva, and on Tuesday they left again without a word.';
const index = new CodePointIndex(text);

test('a place holds the words and 32 code points on both sides', () => {
  expect(placeStretch(index, revision, 16, 26)).toEqual({
    ok: true,
    value: {
      revision,
      start: 16,
      end: 26,
      exact: 'the envoys',
      prefix: 'On Monday 👩‍👩‍👧 ',
      suffix: ' met in Geneva, and on Tuesday t',
    },
  });
});

test('a place never splits a family, nor does its context', () => {
  expect(placeStretch(index, revision, 12, 13)).toMatchObject({ value: { start: 10, end: 15, exact: '👩‍👩‍👧' } });
  const far = placeStretch(index, revision, 44, 46);
  expect(far).toMatchObject({ value: { exact: 'd ', prefix: '👩‍👩‍👧 the envoys met in Geneva, an' } });
});

test.each([
  ['nothing', 5, 5, 'empty'],
  ['what lies before the text', -1, 5, 'out of range'],
  ['what lies past the text', 5, 1000, 'out of range'],
  ['an end before its start', 9, 5, 'out of range'],
  ['half characters', 1.5, 5, 'not whole numbers'],
  ['no number', Number.NaN, 5, 'not whole numbers'],
])('refuses to mark %s', (_, start, end, kind) => {
  expect(placeStretch(index, revision, start, end)).toMatchObject({ ok: false, error: { kind } });
});

test.each([
  ['the very words', 0, 9, 'On Monday', true],
  ['other words', 0, 9, 'On Friday', false],
  ['the words one off', 1, 10, 'On Monday', false],
  ['a place past the text', 80, 900, 'word.', false],
  ['nothing', 3, 3, '', false],
])('checks %s', (_, start, end, exact, sound) => {
  expect(checkStretch(index, { start, end, exact })).toBe(sound);
});
