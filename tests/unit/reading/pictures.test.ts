import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imagesIn } from '#common/formats/pictures/images-in';
import { pictureKind, pictureSize } from '#common/formats/pictures/picture-kind';
import { pictureName } from '#common/formats/pictures/picture-words';
import type { ArticleDraft } from '#common/formats/reading/draft';
import { readingLimits } from '#common/formats/reading/limits';
import { draftDoc, draftText } from '#common/formats/reading/pieces';
import { parseArticleDoc } from '#common/text/doc-schema';
import { readPasted } from '#core/readers/read-article';
import { PictureShelf } from '#core/readers/pictures';
import { dataAddress, emptyPng, other, png } from '../../support/reading/pictures';
import { readFile } from './helpers';

const photo = png(300, 200);
const address = dataAddress('image/png', photo);
const words =
  'The ferry line wants a new ramp before the winter, and the harbour council says it will not pay.';
const page = (picture: string) =>
  readFile(
    'page.html',
    `<!doctype html><html><head></head><body><article><p>${words}</p>${picture}<p>${words} Again.</p></article></body></html>`,
  );
const images = (draft: ArticleDraft) => imagesIn(draftDoc(draft).content).map(({ attrs = {} }) => attrs);

describe('addresses', () => {
  test.each<[string, string, string]>([
    ['png', address, 'image/png'],
    ['gif', dataAddress('image/gif', other.gif), 'image/gif'],
    ['jpeg', dataAddress('image/jpeg', other.jpeg), 'image/jpeg'],
    ['webp', dataAddress('image/webp', other.webp), 'image/webp'],
    ['webp without loss', dataAddress('image/webp', other.lossless), 'image/webp'],
    ['what its bytes say, not its name', dataAddress('image/png', other.jpeg), 'image/jpeg'],
    ['with parameters', address.replace(';base64', ';charset=x;base64'), 'image/png'],
    ['with line ends and escapes', address.replaceAll('+', '%2B').replace(',', ', \n'), 'image/png'],
  ])('%s is kept', (_, src, mediaType) => {
    const shelf = new PictureShelf();
    expect(shelf.keep(src)).toMatchObject({ width: 300, height: 200 });
    expect(shelf.pictures()).toMatchObject([{ mediaType }]);
  });

  const base64 = photo.toString('base64');
  test.each<[string, string]>([
    ['an address elsewhere', 'https://tracker.example/a.png'],
    ['an address without a scheme', '//tracker.example/a.png'],
    ['a file', 'file:///etc/passwd'],
    ['nothing', ''],
    ['svg', dataAddress('image/svg+xml', Buffer.from('<svg onload="run()"/>'))],
    ['svg that calls itself png', dataAddress('image/png', Buffer.from('<svg onload="run()"/>'))],
    ['png that calls itself svg', dataAddress('image/svg+xml', photo)],
    ['png that calls itself html', dataAddress('text/html', photo)],
    ['a script', 'data:text/javascript,run()'],
    ['percent escapes', 'data:image/png,%89PNG'],
    ['base64 with other signs in it', `data:image/png;base64,${base64.slice(0, 40)}!${base64.slice(40)}`],
    ['base64 cut in a sign', `data:image/png;base64,${base64.slice(0, 41)}`],
    [
      'base64 with its end in the middle',
      `data:image/png;base64,${base64.slice(0, 40)}==${base64.slice(40)}`,
    ],
    ['no base64 at all', 'data:image/png;base64,'],
    ['a header and nothing more', dataAddress('image/png', photo.subarray(0, 12))],
    ['a jpeg whose frame never comes', dataAddress('image/jpeg', other.jpeg.subarray(0, 8))],
    ['a counter of one pixel', dataAddress('image/png', png(1, 1))],
    ['a spacer', dataAddress('image/png', emptyPng(900, 1))],
  ])('%s is not', (_, src) => {
    const shelf = new PictureShelf();
    expect(shelf.keep(src)).toBeNull();
    expect(shelf.pictures()).toEqual([]);
    expect(shelf.warnings()).toEqual([]);
  });

  test('what would unpack to more than memory holds, or is too large itself, is not kept and said so', () => {
    const shelf = new PictureShelf();
    expect(shelf.keep(dataAddress('image/png', emptyPng(60_000, 60_000)))).toBeNull();
    const large = Buffer.concat([photo, Buffer.alloc(readingLimits.pictureBytes)]);
    expect(shelf.keep(dataAddress('image/png', large))).toBeNull();
    expect(shelf.warnings()).toEqual([
      expect.stringMatching(/^2 pictures were not kept: up to 20 MB and 100/),
    ]);
  });

  test('one seen twice is kept once, and there is an end to how many', () => {
    const shelf = new PictureShelf();
    for (let i = 0; i <= readingLimits.pictures; i++)
      shelf.keep(dataAddress('image/png', emptyPng(100 + i, 50)));
    expect(shelf.keep(dataAddress('image/png', emptyPng(100, 50)))).not.toBeNull();
    expect(shelf.pictures()).toHaveLength(readingLimits.pictures);
    expect(shelf.warnings()).toEqual([expect.stringMatching(/^Only the first 1,000 pictures were kept/)]);
  });

  test('no bytes make it fail or say a size that is none', () => {
    const starts = [photo.subarray(0, 16), ...Object.values(other).map((each) => each.subarray(0, 16))];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        const bytes = Buffer.concat([start, rest]);
        const kind = pictureKind(bytes);
        const size = kind && pictureSize(bytes, kind);
        if (size) expect(size.width > 0 && size.height > 0).toBe(true);
      }),
    );
  });
});

describe('in a page', () => {
  test('a picture is kept by hash, in its place, with its words; the text counts as without it', () => {
    const draft = page(
      `<figure><img src="${address}" alt="A ramp"><figcaption>The ramp today</figcaption></figure>`,
    );
    const [kept] = draft.pictures ?? [];
    expect(kept?.mediaType).toBe('image/png');
    expect(Buffer.from(kept?.bytes ?? [])).toEqual(photo);
    expect(images(draft)).toEqual([{ alt: 'A ramp', file: kept?.sha256 }]);
    expect(draftDoc(draft).content.map(({ type }) => type)).toEqual([
      'paragraph',
      'image',
      'caption',
      'paragraph',
    ]);
    expect(draftText(draft)).toBe(`${words}\nThe ramp today\n${words} Again.`);
    expect(parseArticleDoc(draftDoc(draft)).ok).toBe(true);
    expect(JSON.stringify(draftDoc(draft))).not.toContain('data:');
  });

  test.each<[string, string, object[]]>([
    [
      'one elsewhere leaves its words',
      '<img src="https://t.example/a.png" alt="A ramp">',
      [{ alt: 'A ramp' }],
    ],
    [
      'svg leaves its words',
      `<img src="${dataAddress('image/svg+xml', Buffer.from('<svg/>'))}" alt="A chart">`,
      [{ alt: 'A chart' }],
    ],
    [
      'broken base64 leaves its words',
      '<img src="data:image/png;base64,@@" title="A map">',
      [{ title: 'A map' }],
    ],
    ['an ornament without words leaves nothing', `<img src="${dataAddress('image/png', png(24, 24))}">`, []],
    ['one elsewhere without words leaves nothing', '<img src="https://t.example/a.png">', []],
  ])('%s', (_, picture, expected) => {
    expect(images(page(`<p>${picture}</p>`))).toEqual(expected);
  });

  test('a large picture without a word is kept, also in a list, a quote and a cell', () => {
    const image = `<img src="${address}">`;
    const draft = page(
      `<p>${image}</p><ul><li>${words}${image}</li></ul><blockquote><p>${words}</p>${image}</blockquote>
       <table><tr><td>${words}</td><td>${image}</td></tr></table>`,
    );
    const file = draft.pictures?.[0]?.sha256;
    expect(images(draft)).toEqual([{ file }, { file }, { file }, { file }]);
    expect(draft.pictures).toHaveLength(1);
  });

  test('pasted rich text keeps its pictures, too', () => {
    const pasted = readPasted({ text: words, html: `<p>${words}</p><img src="${address}" alt="A ramp">` });
    expect(pasted.ok && images(pasted.value)).toMatchObject([
      { alt: 'A ramp', file: expect.any(String) as string },
    ]);
  });
});

test('Markdown keeps a picture it holds, by address and by label; others leave their place', () => {
  const draft = readFile(
    'note.md',
    `One ![A ramp](${address}) two.\n\n![By label][r]\n\n![Away](https://t.example/a.png)\n\n[r]: ${address}\n`,
  );
  const file = draft.pictures?.[0]?.sha256;
  expect(file).toMatch(/^[0-9a-f]{64}$/);
  expect(images(draft)).toEqual([{ alt: 'A ramp', file }, { alt: 'By label', file }, { alt: 'Away' }]);
  expect(JSON.stringify(draftDoc(draft))).not.toContain('t.example');
});

test.each<[string, string]>([
  ['A ramp in Kalvik', 'A ramp in Kalvik.png'],
  ['', 'picture-3.png'],
  ['../../etc/passwd', 'etc passwd.png'],
  ['a\u202egnp.exe\n"b"', 'a gnp.exe b.png'],
  ['...', 'picture-3.png'],
  ['x'.repeat(200), `${'x'.repeat(60)}.png`],
])('a picture of “%s” is called %s', (said, name) => {
  expect(pictureName(said, 3, 'png')).toBe(name);
});
