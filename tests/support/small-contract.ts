import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';
import { contractErrors } from '#common/contract/base';

const call = oc.errors(contractErrors);

/** A contract with one call of each kind that the real one has, for tests of what carries them. */
export const smallContract = {
  echo: call.input(z.object({ text: z.string() })).output(z.object({ text: z.string() })),
  /** A text of so many characters: larger than a message, if asked. */
  long: call.input(z.object({ length: z.int() })).output(z.string()),
  refuse: call.output(z.string()),
  breakDown: call.output(z.string()),
  /** Answers only when aborted. */
  wait: call.output(z.string()),
  /** Counts up to `to`, then waits until aborted if asked to. */
  count: call
    .input(z.object({ to: z.int(), thenWait: z.boolean().default(false), length: z.int().default(0) }))
    .output(eventIterator(z.object({ at: z.int(), padding: z.string() }))),
  /** A stream that breaks down after its first item. */
  crumble: call.output(eventIterator(z.int())),
  file: call
    .input(z.object({ file: z.instanceof(File) }))
    .output(z.object({ name: z.string(), text: z.string() })),
  sum: call.input(eventIterator(z.object({ value: z.int(), padding: z.string() }))).output(z.int()),
};
export type SmallContract = typeof smallContract;

/** What the small router saw of its callers. */
export interface Seen {
  aborted: number;
  ended: number;
  readonly who: string[];
}

/** The small contract implemented, and a record of what it saw. */
export function smallRouter() {
  const seen: Seen = { aborted: 0, ended: 0, who: [] };
  const os = implement(smallContract).$context<{ who: string }>();
  const router = os.router({
    echo: os.echo.handler(({ input, context }) => {
      seen.who.push(context.who);
      return { text: input.text };
    }),
    long: os.long.handler(({ input }) => 'x'.repeat(input.length)),
    refuse: os.refuse.handler(({ errors }) => {
      throw errors.REFUSED({ message: 'That is not a date.', data: { what: 'date' } });
    }),
    breakDown: os.breakDown.handler(() => {
      throw new Error('/home/someone/secret');
    }),
    wait: os.wait.handler(async ({ signal }) => {
      await untilAborted(signal);
      seen.aborted += 1;
      return 'late';
    }),
    count: os.count.handler(async function* ({ input, signal }) {
      try {
        for (let at = 0; at < input.to; at++) yield { at, padding: 'x'.repeat(input.length) };
        if (input.thenWait) await untilAborted(signal);
      } finally {
        seen.ended += 1;
      }
    }),
    crumble: os.crumble.handler(async function* () {
      yield 1;
      await Promise.resolve();
      throw new Error('/home/someone/secret');
    }),
    file: os.file.handler(async ({ input }) => ({ name: input.file.name, text: await input.file.text() })),
    sum: os.sum.handler(async ({ input }) => {
      let sum = 0;
      for await (const item of input) sum += item.value;
      return sum;
    }),
  });
  return { router, seen };
}

async function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined || signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
