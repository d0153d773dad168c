import { expect, test } from 'vitest';
import { buildBlockMap } from '#common/text/block-map';
import { CodePointIndex } from '#common/text/code-points';
import { paragraphNumber, sentenceAround } from '#common/text/segmentation';
import { sentencesOf } from '#common/text/sentences';

test('paragraphs are numbered from 1 down the page, the LF going with the one it ends', () => {
  const map = buildBlockMap({
    type: 'doc',
    content: [
      { type: 'heading', content: [{ type: 'text', text: 'ab' }] },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: '😀' }] }] },
      { type: 'caption', content: [{ type: 'text', text: 'c' }] },
    ],
  });
  expect([0, 2, 3, 4, 5, 6].map((offset) => paragraphNumber(map, offset))).toEqual([1, 1, 2, 2, 3, 3]);
  expect(paragraphNumber(buildBlockMap({ type: 'doc', content: [] }), 0)).toBe(0);
});

test.each<[string, string | undefined, string[]]>([
  ['One. Two! Three?', 'en', ['One. ', 'Two! ', 'Three?']],
  ['Mr. Lavrov met Gen. Li. They spoke.', 'en', ['Mr. Lavrov met Gen. Li. ', 'They spoke.']],
  [
    'By J. R. Smith in the U.S. Senate. Then home.',
    'en',
    ['By J. R. Smith in the U.S. Senate. ', 'Then home.'],
  ],
  ['He came on Feb. 14, 2023. He left.', undefined, ['He came on Feb. 14, 2023. ', 'He left.']],
  ['М. Захарова сказала. Потом ушла.', 'ru', ['М. Захарова сказала. ', 'Потом ушла.']],
  ['会谈结束。他们离开了。', 'zh', ['会谈结束。', '他们离开了。']],
  ['A badly named tongue. Still two.', 'not a tag', ['A badly named tongue. ', 'Still two.']],
  ['It ends with Mr. ', 'en', ['It ends with Mr. ']],
  ['Am 4. Mai kam Dr. Li. Sie sprachen.', 'de', ['Am 4. Mai kam Dr. Li. ', 'Sie sprachen.']],
  [
    'Es war 2019. Sie sprachen 44 v. Chr. Latein.',
    'de-AT',
    ['Es war 2019. ', 'Sie sprachen 44 v. Chr. Latein.'],
  ],
  ['', 'en', []],
])('%j in %s is %j', (line, language, sentences) => {
  expect([...sentencesOf(line, language)].map((sentence) => sentence.words)).toEqual(sentences);
});

const text = 'Head 😀 line\nFirst one.  Second 😀 one here.  \n\nLast';
const index = new CodePointIndex(text);

test.each([
  ['at the start of a line', 0, 'Head 😀 line'],
  ['on the LF that ends it', 11, 'Head 😀 line'],
  ['at the first character after', 12, 'First one.'],
  ['in the space after a sentence', 23, 'First one.'],
  ['inside the second', 30, 'Second 😀 one here.'],
  ['in the space at the end of the line', 43, 'Second 😀 one here.'],
  ['at the end of the text', 50, 'Last'],
])('the sentence %s', (_, offset, words) => {
  const { start, end } = sentenceAround(index, offset);
  expect(index.slice(start, end)).toBe(words);
});

test('an empty line holds an empty sentence, an offset outside the text none', () => {
  expect(sentenceAround(index, 45)).toEqual({ start: 45, end: 45 });
  expect(() => sentenceAround(index, 51)).toThrow(RangeError);
});
