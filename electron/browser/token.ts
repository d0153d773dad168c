import { createHash, timingSafeEqual } from 'node:crypto';

/** A new key to one start of the host: 256 random bits as 43 characters of base64url (RFC 4648, 5). */
export function newToken(random: (bytes: Uint8Array) => Uint8Array): string {
  return Buffer.from(random(new Uint8Array(32))).toString('base64url');
}

/**
 * Whether a text is the token. Both are hashed first, so that the comparison takes the same time however long the
 * text is and wherever it first differs.
 */
export function isToken(text: string, token: string): boolean {
  return timingSafeEqual(sha256(text), sha256(token));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
