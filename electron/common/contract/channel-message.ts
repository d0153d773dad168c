import { type ChannelMessage, maxMessageBytes } from './channel';

/**
 * What the core says first on every channel. Until it came, a window does not know that anybody listens; the
 * number changes when the two ends would no longer understand each other.
 */
export const greeting = 'throughline 1';

/** Whether a message is at most `maxMessageBytes` long; text is counted as it travels, in UTF-8. */
export function fitsChannel(message: string | { readonly byteLength: number }): boolean {
  if (typeof message !== 'string') return message.byteLength <= maxMessageBytes;
  if (message.length > maxMessageBytes) return false;
  return message.length * 3 <= maxMessageBytes || utf8Length(message) <= maxMessageBytes;
}

/** What an encoder made as a message of its own, or null when it is too large to be one. */
export function asChannelMessage(encoded: string | ArrayBufferLike | Uint8Array): ChannelMessage | null {
  if (!fitsChannel(encoded)) return null;
  if (typeof encoded === 'string') return encoded;
  return new Uint8Array(encoded instanceof Uint8Array ? encoded : new Uint8Array(encoded));
}

/** Bytes of a text in UTF-8 (RFC 3629); a lone surrogate counts three, as the U+FFFD it is sent as. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isPairAt(text, i)) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  const low = text.charCodeAt(index + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
