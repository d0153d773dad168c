/** Makes ids. Injected wherever records are born, so that tests and the sample library can fix them. */
export interface IdSource {
  /** A new UUIDv7 as 36 lower-case characters; later calls sort after earlier ones. */
  next<Id extends string>(): Id;
}

/** What an id source needs from its host: a clock in ms since 1970 and a filler of random bytes. */
export interface IdSourceParts {
  now(): number;
  random(bytes: Uint8Array): Uint8Array;
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * UUIDv7 (RFC 9562, 5.7): 48 bits of Unix ms, version, 12 bits of counter, variant, 62 random bits.
 * The counter is the RFC's method 1 for ids made within one ms; when it runs over, or the clock steps back,
 * the last time is kept or moved on by one, so ids from one source never sort backwards.
 */
export function createIdSource({ now, random }: IdSourceParts): IdSource {
  let last = -1;
  let counter = 0;
  return {
    next<Id extends string>(): Id {
      const bytes = random(new Uint8Array(16));
      const time = now();
      if (time > last) {
        last = time;
        counter = ((bytes[6] ?? 0) & 0x07) * 256 + (bytes[7] ?? 0);
      } else if (++counter > 0xfff) {
        last += 1;
        counter = 0;
      }
      return format(last, counter, bytes) as Id;
    },
  };
}

/** The bytes a dash stands before. */
const dashes: ReadonlySet<number> = new Set([4, 6, 8, 10]);

function format(time: number, counter: number, bytes: Uint8Array): string {
  for (let i = 5, rest = time; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  let text = '';
  for (let i = 0; i < 16; i++) text += (dashes.has(i) ? '-' : '') + (hex[bytes[i] ?? 0] ?? '');
  return text;
}

/** Whether a text has the form of a UUIDv7, in any case. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
}
