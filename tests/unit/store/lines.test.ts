import fc from 'fast-check';
import { createGunzip, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseLine, readJsonLines } from '#core/store/json-lines';
import type { OpenFile } from '#core/store/files';
import { piecesOf, readLines, through } from '#core/store/lines';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** A file in memory, of which nothing but reading is asked. `asked` tells how much was made room for each time. */
function fileOf(bytes: Buffer): { file: OpenFile; asked: number[] } {
  const asked: number[] = [];
  const notAsked = (): never => {
    throw new Error('only reading is expected');
  };
  const file: OpenFile = {
    async read(into, position) {
      asked.push(into.length);
      return bytes.copy(into, 0, Math.min(position, bytes.length));
    },
    write: notAsked,
    stat: notAsked,
    truncate: notAsked,
    syncData: notAsked,
    sync: notAsked,
    close: notAsked,
  };
  return { file, asked };
}

test('a file is read to its end, or to the one given, in pieces of at most a mebibyte', async () => {
  const mebibyte = 1024 * 1024;
  const whole = Buffer.from(Array.from({ length: 3 * mebibyte + 5 }, (_, n) => n % 251));
  for (const size of [0, 1, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, mebibyte, whole.length]) {
    const bytes = whole.subarray(0, size);
    for (const end of [undefined, 0, 1, 32 * 1024, 100_000, size, size + 1]) {
      const { file, asked } = fileOf(bytes);
      const pieces: Buffer[] = [];
      for await (const piece of piecesOf(file, end)) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(bytes.subarray(0, end))).toBe(true);
      expect(Math.max(0, ...asked)).toBeLessThanOrEqual(mebibyte);
    }
  }
});

test('for a small file no more room is made than for one small piece', async () => {
  const { file, asked } = fileOf(Buffer.alloc(4000));
  for await (const piece of piecesOf(file)) expect(piece).toHaveLength(4000);
  expect(asked).toEqual([32 * 1024]);
});

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

const anyJsonLine = fc.constantFrom(
  ...[
    '{"a":1}',
    '"plain"',
    '"é 会谈 🕊️ \\ud83d"',
    ' 2 ',
    '',
    'no JSON',
    '[1',
    '2]',
    '\ufeff3',
    '{"b":"\r"}',
  ].map((line) => Buffer.from(line)),
  Buffer.from([0x22, 0x61, 0xff, 0xc3, 0x22]),
);

test('lines of JSON give the values that each gives by itself, also beside ones that are damaged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyJsonLine),
      anyText,
      anySizes,
      fc.boolean(),
      async (lines, end, sizes, whole) => {
        const unfinished = end.replaceAll('\n', '');
        const bytes = Buffer.concat([
          ...lines.flatMap((line) => [line, Buffer.from('\n')]),
          Buffer.from(unfinished),
        ]);
        const values: unknown[] = [];
        const rest = await readJsonLines(inPieces(bytes, whole ? [bytes.length] : sizes), (value) =>
          values.push(value),
        );
        expect(values).toEqual(lines.map(parseLine));
        expect(rest.toString()).toBe(unfinished);
      },
    ),
  );
});

test('a line longer than what is parsed at once is read whole', async () => {
  const long = 'é'.repeat(100_000);
  const text = `1\n${JSON.stringify(long)}\n${JSON.stringify({ long })}\n2\n`;
  for (const size of [1000, 90_000, 1_000_000]) {
    const values: unknown[] = [];
    await readJsonLines(inPieces(Buffer.from(text), [size]), (value) => values.push(value));
    expect(values).toEqual([1, long, { long }, 2]);
  }
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
