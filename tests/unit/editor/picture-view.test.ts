// @vitest-environment jsdom
import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ArticleDoc } from '#common/text/article-doc';
import type { Api } from '../../../renderer/platform/api';
import { articlePictures } from '../../../renderer/platform/pictures';
import { png } from '../../support/reading/pictures';
import { showArticle, type ShownArticle } from '../../support/shown-article';

const file = 'ab'.repeat(32);
const doc = (attrs: object): ArticleDoc => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Before' }] },
    { type: 'image', attrs },
    { type: 'paragraph', content: [{ type: 'text', text: 'after' }] },
  ],
});

let shown: ShownArticle | undefined;
const [made, revoked]: [Blob[], string[]] = [[], []];
beforeEach(() => {
  // jsdom has no addresses for bytes; what is made of them is what counts here.
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:test/${made.push(blob)}`,
    revokeObjectURL: (address: string) => revoked.push(address),
  });
});
afterEach(() => {
  shown?.close();
  made.length = 0;
  revoked.length = 0;
});

/** A core that holds these bytes under the hash, and remembers what it was asked. */
function core(bytes: Uint8Array | null) {
  const asked: { id: string; sha256: string }[] = [];
  const original = (input: { id: string; sha256: string; at: number; count: number }) => {
    asked.push({ id: input.id, sha256: input.sha256 });
    if (!bytes) return Promise.reject(new Error('The file is damaged.'));
    const base64 = Buffer.from(bytes.subarray(input.at, input.at + input.count)).toString('base64');
    return Promise.resolve({ bytes: bytes.length, base64 });
  };
  return { asked, pictures: articlePictures({ articles: { original } } as unknown as Api, 'article-1') };
}

const place = (): HTMLElement | null => shown?.dom.querySelector('[data-picture]') ?? null;

test('a picture without bytes is its place and its words; nothing is asked of anyone', () => {
  const { asked, pictures } = core(png(4, 4));
  shown = showArticle(doc({ alt: 'two men' }), null, pictures);
  expect(place()?.textContent).toBe('A picture stood here: two men (not fetched)');
  expect(place()?.querySelector('img')).toBeNull();
  expect(asked).toEqual([]);
});

test('a picture kept is drawn from the core’s bytes alone, piece by piece, and let go with the article', async () => {
  const bytes = Buffer.concat([png(40, 30), Buffer.alloc(300_000)]);
  const { asked, pictures } = core(bytes);
  const drawing = vi.spyOn(document, 'createElement');
  shown = showArticle(doc({ alt: 'two men', file }), null, pictures);
  expect(place()?.textContent).toBe('Picture: two men');
  await vi.waitFor(() => expect(made).toHaveLength(1));
  const image = drawing.mock.results
    .map(({ value }) => value as unknown)
    .find((each) => each instanceof HTMLImageElement);
  drawing.mockRestore();
  expect(made[0]?.type).toBe('image/png');
  expect(made[0]?.size).toBe(bytes.length);
  expect(asked).toEqual(Array.from({ length: 3 }, () => ({ id: 'article-1', sha256: file })));
  image?.dispatchEvent(new Event('load'));
  expect(place()?.querySelector('img')?.getAttribute('src')).toBe('blob:test/1');
  expect(place()?.querySelector('img')?.alt).toBe('two men');
  expect(shown.editor.map.index.text).toBe('Before\nafter');
  shown.close();
  expect(revoked).toEqual(['blob:test/1']);
});

test.each<[string, Uint8Array | null]>([
  ['bytes the core cannot give', null],
  ['bytes that are no picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="run()"/>')],
])('%s are said, and never drawn', async (_, bytes) => {
  shown = showArticle(doc({ title: 'two men', file }), null, core(bytes).pictures);
  await vi.waitFor(() =>
    expect(place()?.textContent).toBe(
      'This picture cannot be shown: two men. Its file is missing or damaged.',
    ),
  );
  expect(made).toEqual([]);
});
