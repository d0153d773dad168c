import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './io';

/** The options and plain arguments of one command line. */
export interface Arguments {
  readonly words: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/**
 * Reads a command's arguments: `texts` take a value, `flags` do not. Throws UsageError for an unknown or
 * incomplete option, for a plain argument that is missing (they are called `names`), and for more than `most`.
 */
export function readArguments(
  argv: readonly string[],
  shape: { texts?: readonly string[]; flags?: readonly string[]; names: readonly string[]; most: number },
): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const name of shape.texts ?? []) options[name] = { type: 'string' };
  for (const name of shape.flags ?? []) options[name] = { type: 'boolean' };
  const { values, positionals } = parse(argv, options);
  const missing = shape.names.slice(positionals.length);
  if (missing.length > 0)
    throw new UsageError(
      asSentence(`${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`),
    );
  if (positionals.length > shape.most)
    throw new UsageError(`“${positionals[shape.most]}” is one argument too many.`);
  return {
    words: positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => values[name] === true,
  };
}

function parse(argv: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(inOurWords(error instanceof Error ? error.message : String(error)));
  }
}

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Node speaks of positional arguments, at length: what is wrong is said in one sentence that names the option. */
function inOurWords(message: string): string {
  const option = /'(-[^' ]*)/u.exec(message)?.[1];
  if (option === undefined) return message;
  if (message.startsWith('Unknown option')) return `${option} is no option of this command.`;
  return message.includes('does not take')
    ? `${option} takes no value.`
    : `${option} is given without its value.`;
}
