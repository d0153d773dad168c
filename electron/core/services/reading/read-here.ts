import { formatByName } from '#core/readers/media-type';
import type { ReadInput } from '#core/readers/read-bytes';

/** Plain texts up to this size (bytes) are read in about a millisecond. */
export const smallText = 32 * 1024;

/** Whether a file of that name (or path) is a plain text, unless its content says otherwise. */
export function namedText(name: string): boolean {
  return formatByName(name, undefined)?.reads === 'text';
}

/** Whether a file is read in less time than it takes to hand it to a thread and to get back what was read. */
export function readsHere({ name, bytes, mediaType }: ReadInput): boolean {
  if (bytes.length > smallText || formatByName(name, mediaType)?.reads !== 'text') return false;
  // A page that is called a text is parsed, and nobody knows how long that takes.
  return !bytes.includes(0x3c);
}
