import { hash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of bytes in lower-case hex, as texts and originals are named by. */
export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
