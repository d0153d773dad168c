import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxMessageBytes } from '#common/contract/channel';
import { asChannelMessage, fitsChannel, utf8Length } from '#common/contract/channel-message';

const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 200 });

test('the length in UTF-8 is what an encoder makes of it, lone surrogates included', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

test('the limit is met to the byte, whatever the characters weigh', () => {
  const pieces = fc.constantFrom('a', 'é', '中', '🕊', '\ud800');
  fc.assert(
    fc.property(pieces, fc.integer({ min: -3, max: 3 }), (piece, over) => {
      const weight = new TextEncoder().encode(piece).length;
      const count = Math.floor(maxMessageBytes / weight) - 1;
      const text = piece.repeat(count) + 'a'.repeat(Math.max(0, maxMessageBytes - count * weight + over));
      const fits = new TextEncoder().encode(text).length <= maxMessageBytes;
      // Compared here, not by the assertion: it would print a megabyte.
      expect(fitsChannel(text)).toBe(fits);
      expect(asChannelMessage(text) === (fits ? text : null)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('bytes become a message of their own', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(10), (bytes, skipped) => {
      const part = bytes.subarray(Math.min(skipped, bytes.length));
      for (const encoded of [part, part.slice().buffer]) {
        const message = asChannelMessage(encoded);
        expect(message).toEqual(new Uint8Array(part));
        expect(message).not.toBe(encoded);
      }
    }),
  );
  expect(asChannelMessage(new Uint8Array(maxMessageBytes + 1))).toBeNull();
  expect(asChannelMessage(new Uint8Array(maxMessageBytes))).toHaveLength(maxMessageBytes);
});
