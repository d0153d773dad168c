import { writeSync } from 'node:fs';

/** Whether the crash tests run at full length: `npm run test:crash`. */
export const long = process.env['LONG'] === '1';

/** How often a process is killed in the long run. */
export const kills = Number(process.env['CRASH_KILLS'] ?? 300);

const until = Number(process.env['CRASH_UNTIL'] ?? Infinity);

/** Whether the time given to the long run is over: loops then begin nothing more. Never in the short run. */
export function timeIsUp(): boolean {
  return long && Date.now() > until;
}

/** Milliseconds between two lines of progress. */
const quiet = 10_000;

/** Says now and then, in the long run, how far a loop is; straight to the terminal, which the test runner holds back. */
export function progressOf(name: string): (done: number, of?: number, more?: string) => void {
  let last = Date.now();
  return (done, of, more = '') => {
    if (!long || (Date.now() - last < quiet && done !== of)) return;
    last = Date.now();
    const count = of === undefined ? `${done}` : `${done} of ${of}`;
    writeSync(2, `${name}: ${count}${more === '' ? '' : `, ${more}`}\n`);
  };
}

/** The items in an order that spreads over all of them, always the same: a run cut short is then a fair sample. */
export function spread<T>(items: readonly T[]): T[] {
  const step = [67, 71, 73].find((prime) => items.length % prime !== 0) ?? 1;
  return items.flatMap((_item, index) => items.slice((index * step) % items.length).slice(0, 1));
}
