import fc from 'fast-check';
import { createGunzip, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readLines, through } from '#core/store/lines';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const anyText = fc
  .array(fc.constantFrom('\n', 'a', 'é', '😀', '\r', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));
const anySizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

test('lines come whole and in order with where they begin, however the bytes are cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anySizes, async (text, sizes) => {
      const bytes = Buffer.from(text);
      const lines: string[] = [];
      const rest = await readLines(inPieces(bytes, sizes), (line, at) => {
        expect(bytes.subarray(at, at + line.length)).toEqual(line);
        lines.push(line.toString());
      });
      expect([...lines, rest.toString()]).toEqual(text.split('\n'));
    }),
  );
});

test('packed lines are read as if they were not', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anySizes, async (text, sizes) => {
      const lines: string[] = [];
      const packed = inPieces(gzipSync(text), sizes);
      const rest = await through(packed, createGunzip(), (pieces) =>
        readLines(pieces, (line) => lines.push(line.toString())),
      );
      expect([...lines, rest.toString()]).toEqual(text.split('\n'));
    }),
    { numRuns: 40 },
  );
});

test('a packed file that is cut off or no such file rejects instead of hanging', async () => {
  const packed = gzipSync('x'.repeat(1000));
  const read = (bytes: Buffer) =>
    through(inPieces(bytes, [5]), createGunzip(), (pieces) => readLines(pieces, () => undefined));
  await expect(read(packed.subarray(0, 10))).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  await expect(read(Buffer.from('plain'))).rejects.toMatchObject({ code: 'Z_DATA_ERROR' });
});

test('a source that fails on the way rejects instead of hanging', async () => {
  const failing = (async function* () {
    yield gzipSync('x').subarray(0, 5);
    throw new Error('unplugged');
  })();
  const read = through(failing, createGunzip(), (pieces) => readLines(pieces, () => undefined));
  await expect(read).rejects.toThrow('unplugged');
});
