import type { CommandSpec } from '#common/contract/commands';
import { fold, searchWords } from '#common/derive/fold';
import { isNear, slipsForgiven } from '#common/search/near-words';
import type { LiveCommand } from '../../platform/commands';

/** How a command answers to words: by its name; by words that are no part of it; by such as were mistyped. */
type Fit = 'name' | 'also' | 'near';
const fits: readonly Fit[] = ['name', 'also', 'near'];

/** How well a command answers to words that were folded; null where it does not. */
function fitOf(command: CommandSpec, words: readonly string[]): Fit | null {
  const name = fold(`${command.label} ${command.menu ?? ''}`);
  const also = command.also?.split(' ') ?? [];
  const isIn = (word: string): boolean => name.includes(word);
  const isAlso = (word: string): boolean => isIn(word) || also.some((other) => other.startsWith(word));
  if (words.every(isIn)) return 'name';
  if (words.every(isAlso)) return 'also';
  const known = [...name.split(/[^\p{L}\p{N}]+/u), ...also];
  // Who has not typed a word to its end may have slipped in it already.
  const isMeant = (word: string): boolean =>
    known.some((other) =>
      [other, other.slice(0, word.length)].some((begun) => isNear(word, begun, slipsForgiven(word))),
    );
  return words.every((word) => isAlso(word) || isMeant(word)) ? 'near' : null;
}

/** A command and how it answers to what was typed. */
interface Answering<Command> {
  readonly command: Command;
  readonly fit: Fit;
}

/**
 * The commands that answer to every word typed, in their order. Words are taken to be mistyped only where no command
 * answers to them as they are.
 */
export function answeringCommands<Command extends CommandSpec>(
  commands: readonly Command[],
  typed: string,
): Answering<Command>[] {
  const words = searchWords(typed);
  const found = commands.flatMap((command) => {
    const fit = fitOf(command, words);
    return fit === null ? [] : [{ command, fit }];
  });
  const plain = found.filter(({ fit }) => fit !== 'near');
  return plain.length > 0 ? plain : found;
}

/**
 * The commands that the palette offers for what is typed: those named so first, of these the ones that begin with the
 * first word before the others; what cannot run comes last.
 */
export function matchingCommands(commands: readonly LiveCommand[], typed: string): LiveCommand[] {
  const first = searchWords(typed)[0] ?? '';
  const offered = commands.filter(({ id }) => id !== 'view.palette' && !/^article\.tag\d$/.test(id));
  const rank = ({ command, fit }: Answering<LiveCommand>): number => {
    const isBegun = first !== '' && fold(command.label).startsWith(first);
    return (command.enabled ? 0 : 10) + 2 * fits.indexOf(fit) + (isBegun ? 0 : 1);
  };
  return answeringCommands(offered, typed)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ command }) => command);
}
