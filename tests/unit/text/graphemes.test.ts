import { expect, test } from 'vitest';
import { CodePointIndex } from '#common/text/code-points';
import { graphemeWindow, isProvenBoundary } from '#common/text/grapheme-window';
import { isBoundary, widenToGraphemes } from '#common/text/graphemes';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

test.each([
  ['plain letters', 'abcd', 1, 2, 1, 2],
  ['a ZWJ family from its middle', 'a👩‍👩‍👧b', 3, 4, 1, 6],
  ['the second flag of two', '🇷🇺🇨🇳', 3, 4, 2, 4],
  ['a letter and its mark', 'xe\u0301y', 2, 3, 1, 3],
  ['CR LF, should one ever come', 'a\r\nb', 2, 3, 1, 3],
  ['a conjunct', 'a क्षि', 3, 4, 2, 6],
  ['a place inside a cluster', 'a👍🏽b', 2, 2, 1, 3],
  ['a place between clusters', 'ab', 1, 1, 1, 1],
  ['the end of the text', 'ab', 2, 2, 2, 2],
])('widens to %s', (_, text, start, end, wideStart, wideEnd) => {
  expect(widenToGraphemes(new CodePointIndex(text), start, end)).toEqual({ start: wideStart, end: wideEnd });
});

test('no proven boundary splits a cluster, whatever character stands on either side', () => {
  const wrong: string[] = [];
  const before = ['\n', ' ', 'a', '\u00a9', 'ж', 'م', 'ก', 'か', '北', '\u0600'];
  for (let code = 0; code <= 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    for (const left of before) {
      for (const [a, b] of [
        [left, character],
        [character, left],
      ] as const) {
        if (
          isProvenBoundary(a + b, a.length) &&
          segmenter.segment(a + b).containing(a.length)?.index !== a.length
        ) {
          wrong.push(`${a.codePointAt(0)?.toString(16)} ${b.codePointAt(0)?.toString(16)}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['English', 'The talks ended on Friday. '],
  ['Russian', 'Переговоры завершились в пятницу. '],
  ['Chinese', '会谈于星期五结束。'],
  ['Arabic', 'انتهت المحادثات يوم الجمعة. '],
  ['Hindi', 'वार्ता शुक्रवार को समाप्त हुई। '],
  ['Korean', '회담은 금요일에 끝났다. '],
  ['Thai', 'การเจรจาสิ้นสุดลงเมื่อวันศุกร์ '],
])('in a line of five million characters of %s only a few are looked at', (_, sentence) => {
  const text = sentence.repeat(Math.ceil(5_000_000 / sentence.length));
  for (let at = 2_500_000; at < 2_500_000 + sentence.length; at++) {
    const { from, to } = graphemeWindow(text, at);
    expect(from <= at && at <= to && to - from < 40).toBe(true);
  }
  const index = new CodePointIndex(text);
  expect(isBoundary(index, sentence.length * 1000)).toBe(true);
});
