import { expect, test } from 'vitest';
import { firstWords } from '../../../renderer/editor/first-words';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const picture = { type: 'image', attrs: { file: 'a'.repeat(64), alt: '' } };
const fileOf = (content: unknown[]): string =>
  JSON.stringify({ format: 1, doc: { type: 'doc', content }, text: '' });
const long = Array.from({ length: 400 }, (_, n) => paragraph(`${n} ${'harbour '.repeat(12)}`));
const wordsOf = (content: unknown[], cut: number): string[] | undefined => {
  const words: string[] = [];
  const first = firstWords(fileOf(content).slice(0, cut));
  first?.forEach((block) => void words.push(block.textContent.split(' ')[0] ?? ''));
  return first ? words : undefined;
};

test('of a long text, what fills a window', () => {
  const shown = wordsOf(long, 40_000) ?? [];
  expect(shown.slice(0, 3)).toEqual(['0', '1', '2']);
  expect(shown.length).toBeGreaterThan(60);
  expect(shown.length).toBeLessThan(200);
});

test('nothing of a text that is all there, nor of what cannot be shown', () => {
  expect(wordsOf(long, Infinity)).toBeUndefined();
  expect(wordsOf(long.slice(0, 5), 500)).toBeUndefined();
  expect(wordsOf([{ type: 'unheard of' }, ...long], 40_000)).toBeUndefined();
});

test('what stands before the first picture', () => {
  const [one, two, ...more] = long;
  expect(wordsOf([one, two, picture, ...more], 40_000)).toEqual(['0', '1']);
  expect(wordsOf([one, { type: 'blockquote', content: [two, picture] }, ...more], 40_000)).toEqual(['0']);
  expect(wordsOf([picture, ...more], 40_000)).toBeUndefined();
});
