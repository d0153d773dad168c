import { describe, expect, test } from 'vitest';
import { inWords, readingLimits, sizeInWords } from '#common/formats/reading/limits';
import { readArticle, readArticleNow, readPasted } from '#core/readers/read-article';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (char) => char.charCodeAt(0)) : part,
    ),
  );
const pad = 'x'.repeat(300);

function refused(name: string, content: Uint8Array): { code: string; message: string } {
  const read = readArticleNow({ name, bytes: content });
  if (read.ok) throw new Error('it was read');
  return read.error;
}

describe('what is refused names the file, the reason and what to do', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['empty.txt', bytes(), 'empty', /“empty\.txt” is empty \(0 bytes\)\. .*try again/],
    ['section.html', bytes('<![CDATA[<html><body>'), 'empty', /“section\.html” holds no text/],
    ['blank.txt', bytes(' \n\n\t\r\n'), 'empty', /“blank\.txt” holds no text/],
    [
      'paper.pdf',
      bytes('%PDF-1.7\n', pad),
      'not read yet',
      /it is a PDF, which is not read yet\. Open it, copy its text and paste it .*original/,
    ],
    ['named.txt', bytes('%PDF-1.7\n', pad), 'not read yet', /a PDF/],
    ['a.docx', bytes('PK', [3, 4], pad), 'not read yet', /a Word document/],
    ['a.epub', bytes('PK', [3, 4], pad), 'not read yet', /an EPUB book/],
    ['a.zip', bytes('PK', [3, 4], pad), 'not read yet', /a ZIP archive.*Unpack/],
    ['a.png', bytes([0x89], 'PNG\r\n', [0x1a], pad), 'not read yet', /a PNG picture/],
    ['a.jpg', bytes([0xff, 0xd8, 0xff, 0xe0], pad), 'not read yet', /a JPEG picture/],
    ['a.gif', bytes('GIF89a', pad), 'not read yet', /a GIF picture/],
    ['a.exe', bytes('MZ', [0x90, 0, 3, 0, 0, 0], pad), 'not read yet', /a program/],
    ['a.rtf', bytes('{\\rtf1 words}'), 'not read yet', /an RTF document.*plain text/],
    [
      'a.mht',
      bytes(
        'From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\nwords',
      ),
      'not read yet',
      /MHTML/,
    ],
    [
      'odd.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
      'binary',
      /“odd\.txt” was not imported: it holds data that is not text\. Save or copy/,
    ],
    ['page.html', bytes('<html><body><script>x</script></body></html>'), 'empty', /holds no text/],
  ])('%s', (name, content, code, message) => {
    expect(refused(name, content)).toMatchObject({ code, name });
    expect(refused(name, content).message).toMatch(message);
  });

  test('an unknown encoding', () => {
    const read = readArticleNow({ name: 'a.txt', bytes: bytes('words'), encoding: 'klingon' });
    expect(read).toMatchObject({ ok: false, error: { code: 'unknown encoding' } });
  });
});

test('texts that begin like binary files are texts', () => {
  for (const text of [
    'MZ is how the programs of old began.',
    'ID3 tags are words too.',
    '%PDFs are not text.',
  ]) {
    expect(readArticleNow({ name: 'a.txt', bytes: bytes(text) }).ok).toBe(true);
  }
});

test('a stray control character does not make a text binary, and is dropped and said', () => {
  const read = readArticleNow({
    name: 'a.txt',
    bytes: bytes('Ferry', [0], ' talks', [7], ` resume. ${pad}`),
  });
  expect(read).toMatchObject({ ok: true });
  expect(JSON.stringify(read)).toContain('Ferry talks resume.');
  expect(read.ok && read.value.warnings).toEqual(['2 control characters were dropped.']);
});

test('an encoding that is a guess, or does not fit, is said', () => {
  const guessed = readArticleNow({ name: 'a.txt', bytes: bytes('A caf', [0xe9], ' at the quay.') });
  expect(guessed.ok && guessed.value.warnings).toEqual([
    'The encoding is a guess (windows-1252): if letters look wrong, choose another.',
  ]);
  const wrong = readArticleNow({
    name: 'a.txt',
    bytes: bytes('A caf', [0xe9], ' at the quay.'),
    encoding: 'utf-8',
  });
  expect(wrong.ok && wrong.value.warnings).toEqual([
    'One place could not be read as utf-8 and is shown as \ufffd: try another encoding.',
  ]);
});

test('more characters than the limit are refused, with both numbers', async () => {
  const text = `${'a'.repeat(999)}\n`.repeat(5001);
  const read = await readArticle({ name: 'long.txt', bytes: new TextEncoder().encode(text) });
  expect(read).toMatchObject({ ok: false, error: { code: 'too much text' } });
  expect(read.ok ? '' : read.error.message).toMatch(/5,001,000 characters.*up to 5,000,000/);
});

test('more bytes than the limit are refused before they are looked at', () => {
  const read = readArticleNow({
    name: 'big.txt',
    bytes: new Uint8Array(readingLimits.fileBytes + 50_000_000),
  });
  expect(read.ok ? '' : read.error.message).toMatch(
    /“big\.txt” was not imported: it is 150 MB, and files up to 100 MB are read/,
  );
});

test('pasted nothing is an error, not an article', () => {
  expect(readPasted({ text: ' \n' })).toMatchObject({
    ok: false,
    error: { code: 'empty', name: 'Pasted text' },
  });
});

test.each([
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_540_000, '1.5 MB'],
  [2_500_000_000, '2,500 MB'],
])('%d bytes are "%s"', (size, words) => {
  expect(sizeInWords(size)).toBe(words);
});

test('numbers have commas between thousands', () => {
  expect([0, 999, 1000, 1234567].map(inWords)).toEqual(['0', '999', '1,000', '1,234,567']);
});
