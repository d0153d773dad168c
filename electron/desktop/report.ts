import { inspect } from 'node:util';

/** Says on stderr what went wrong where no window can be told. */
export function report(what: string, error?: unknown): void {
  process.stderr.write(error === undefined ? `${what}\n` : `${what}: ${inspect(error)}\n`);
}
