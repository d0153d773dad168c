import type { CommandIo } from './io';

/** A command: its own arguments and the process it may touch; answers the exit code. */
export type Command = (argv: readonly string[], io: CommandIo) => Promise<number>;
