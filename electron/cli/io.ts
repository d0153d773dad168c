import type { Writable } from 'node:stream';

/** What a command may touch of the process, so that tests can run one in place. */
export interface CommandIo {
  /** One line on stdout; resolves when there is room for the next. */
  out(line: string): Promise<void>;
  /** One line on stderr: progress, warnings, and the one line that says why a command failed. */
  err(line: string): void;
  /** What is piped into the program, as it comes. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Fires when the user wants the command to end (Ctrl+C, or the system asks). One that never asks for it just ends. */
  readonly stop: AbortSignal;
}

/** Exit codes that scripts rely on. */
export const exits = { fine: 0, failed: 1, usage: 2 } as const;

/** Thrown by argument reading only: the command line made no sense; the message is one sentence. */
export class UsageError extends Error {}

/** Connects a command to the real process. A reader that went away (closed pipe) ends the program quietly. */
export function processIo(): CommandIo {
  let stop: AbortSignal | undefined;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? exits.fine : exits.failed);
    });
  }
  const { together, now } = writingTogether(process.stdout);
  return {
    out: (line) =>
      new Promise((resolve) => {
        together();
        if (process.stdout.write(`${line}\n`)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    err: (line) => {
      // Both may be one terminal: what was said first stands first.
      now();
      process.stderr.write(`${line}\n`);
    },
    // Asked for late: a command that reads nothing must not open it.
    get input() {
      return process.stdin;
    },
    env: process.env,
    // Asked for late as well: who listens for a signal and does nothing about it cannot be ended by it.
    get stop() {
      return (stop ??= stopSignal());
    },
  };
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Lines said in one turn of the event loop go out as one piece: whoever reads them is woken once, not for each. */
function writingTogether(stream: Writable): { together(): void; now(): void } {
  let held = false;
  const now = (): void => {
    if (!held) return;
    held = false;
    stream.uncork();
  };
  return {
    together: () => {
      if (held) return;
      held = true;
      stream.cork();
      setImmediate(now);
    },
    now,
  };
}
