import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingBlocks } from '#common/text/leading-blocks';

const words = fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', '}', ']', ',', '\n', '🇸🇪') });
const block = words.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
const fileOf = (content: unknown[]): string =>
  JSON.stringify({ format: 1, doc: { type: 'doc', content }, text: 'the words' });

test('wherever a file breaks off, the blocks before are those it holds whole', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.nat(), (content, cut) => {
      const file = fileOf(content);
      const read = leadingBlocks(file.slice(0, cut % (file.length + 1)), Infinity);
      expect(read).toEqual(content.slice(0, read.length));
      expect(leadingBlocks(file, Infinity)).toEqual(content);
    }),
  );
});

test('no more is read than is wanted', () => {
  const content = Array.from({ length: 100 }, () => ({ type: 'paragraph' }));
  expect(leadingBlocks(fileOf(content), 60)).toHaveLength(3);
});

test.each(['', '{', '{"doc":{"content":[{"type":"paragraph"}]}}', fileOf([])])('no blocks in %j', (file) => {
  expect(leadingBlocks(file, Infinity)).toEqual([]);
});
