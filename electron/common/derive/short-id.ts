/**
 * The short form of an id as exports print it: the last 8 hex digits of the UUID, lower-case. Those are random
 * bits; the first ones are a time, and alike for all that was made together. It may be shared by several records.
 */
export function shortId(id: string): string {
  return id.slice(-8).toLowerCase();
}

const whole = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gi;
const short = /(?<![0-9a-z-])[0-9a-f]{8}(?![0-9a-z-])/gi;

/** The ids in a pasted text, lower-case, each once, in order: whole UUIDv7s, and short ids that are in none of those. */
export function idsIn(text: string): {
  readonly whole: readonly string[];
  readonly short: readonly string[];
} {
  const found = (matches: RegExpMatchArray | null): string[] => [
    ...new Set((matches ?? []).map((match) => match.toLowerCase())),
  ];
  return { whole: found(text.match(whole)), short: found(text.replace(whole, ' ').match(short)) };
}
