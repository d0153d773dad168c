import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Change } from '#common/change/change';
import { decodeLine, encodeLine } from '#core/store/journal-line';

const id = '01900000-0000-7000-8000-000000000001';
const change = {
  seq: 7,
  id,
  at: '2024-01-01T00:00:00.000Z',
  by: 'me',
  device: 'here',
  base: 6,
  group: id,
  label: 'Umbenennen – 😀',
  ops: [{ op: 'set', in: 'tags', id, path: ['name'], from: 'a', to: 'b\nc' }],
} as unknown as Change;

test('a line is the CRC-32 of its JSON in eight hex digits, a space, the JSON with its keys in order, and LF', () => {
  const line = encodeLine(change).toString();
  const json = line.slice(9, -1);
  expect(line).toBe(`${crc32(Buffer.from(json)).toString(16).padStart(8, '0')} ${JSON.stringify(change)}\n`);
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(json).toMatch(/^\{"seq":7,"id":.*"at":.*"by":.*"device":.*"base":6,"group":.*"label":.*"ops":/);
});

test('a line read back is the change, and no changed byte goes unnoticed', () => {
  const line = encodeLine(change).subarray(0, -1);
  expect(decodeLine(line)).toEqual({ ok: true, value: change });
  fc.assert(
    fc.property(fc.nat(line.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const spoiled = Buffer.from(line);
      spoiled[at] = (spoiled[at] ?? 0) ^ flip;
      expect(decodeLine(spoiled).ok).toBe(false);
    }),
  );
});

const withChecksum = (json: string): Buffer =>
  Buffer.from(`${crc32(Buffer.from(json)).toString(16).padStart(8, '0')} ${json}`);

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'begin'],
  ['no checksum', Buffer.from(JSON.stringify(change)), 'begin'],
  [
    'capital digits',
    Buffer.from(
      encodeLine(change)
        .subarray(0, -1)
        .toString()
        .replace(/^\S+/, (hex) => hex.toUpperCase()),
    ),
    'match',
  ],
  ['no JSON', withChecksum('{"seq":'), 'JSON'],
  ['no change', withChecksum('[]'), 'no change'],
  ['null', withChecksum('null'), 'no change'],
  ['no seq', withChecksum(JSON.stringify({ ...change, seq: 'x' })), 'no change'],
  [
    'an op of no kind',
    withChecksum(JSON.stringify({ ...change, ops: [{ op: 'move', id, path: ['x'] }] })),
    'no change',
  ],
  [
    'a put of nothing',
    withChecksum(JSON.stringify({ ...change, ops: [{ op: 'put', in: 'tags' }] })),
    'no change',
  ],
])('a line with %s is refused with a reason', (_name, line, reason) => {
  const decoded = decodeLine(line);
  expect(!decoded.ok && decoded.error).toContain(reason);
});
