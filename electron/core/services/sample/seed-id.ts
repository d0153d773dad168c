import { createHash } from 'node:crypto';

/**
 * The fixed id of a sample record: a UUIDv7 whose time is the sample's clock (ms since 1970) and whose other
 * bits come from its key, so that every copy of the sample has the same ids and links into it keep working.
 */
export function seedId<Id extends string>(key: string, clock: number): Id {
  const digest = createHash('sha256').update(key, 'utf8').digest('hex');
  const time = clock.toString(16).padStart(12, '0');
  const variant = ((Number.parseInt(digest.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${digest.slice(0, 3)}`,
    `${variant}${digest.slice(4, 7)}`,
    digest.slice(7, 19),
  ].join('-') as Id;
}
