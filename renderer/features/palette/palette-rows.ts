import type { Found } from '#common/contract/library';
import type { LiveCommand } from '../../platform/commands';
import { fold } from '#common/derive/fold';
import { idsIn } from '#common/derive/short-id';
import { matchingCommands } from './matching-commands';

/** A row of the palette: something to do, or something to go to. */
export type PaletteRow =
  | { readonly kind: 'command'; readonly command: LiveCommand }
  | { readonly kind: 'found'; readonly found: Found };

/** Commands shown when nothing is typed, and beside things when something is. */
const most = 6;

/** What stands before the name of a place in a command that only goes there. */
const going = /^(?:show|go to) (?:the )?/;

/**
 * Whether a row is a command that can run and begins with what is typed, or goes to a place whose name does: whoever
 * types “loose ends” wants the list, not a note that speaks of it. Such rows come before all that is found, so that
 * what is still looked for changes nothing about them.
 */
export function isBegun(row: PaletteRow | undefined, typed: string): boolean {
  if (row?.kind !== 'command' || !row.command.enabled) return false;
  const label = fold(row.command.label);
  const words = fold(typed);
  return label.startsWith(words) || label.replace(going, '').startsWith(words);
}

/** What the palette lists: all that can be done when nothing is typed; else things, and a few commands. */
export function paletteRows(
  commands: readonly LiveCommand[],
  typed: string,
  found: readonly Found[],
): PaletteRow[] {
  const hits = matchingCommands(commands, typed).map((command): PaletteRow => ({ kind: 'command', command }));
  if (typed.trim() === '') return hits;
  const things = found.map((each): PaletteRow => ({ kind: 'found', found: each }));
  const begun = hits.filter((row) => isBegun(row, typed));
  const rest = hits.filter((row) => !begun.includes(row));
  return [...begun.slice(0, most), ...things, ...rest.slice(0, most)];
}

interface MarkedWords {
  readonly text: string;
  readonly marks: Found['marks'];
}

/** UTF-16 units of a line that stand before the words found at most: a row is short, and what comes late in it is cut. */
const lead = 20;

/** A line from a few words before those that were found. */
function fromNear({ text, marks }: MarkedWords): MarkedWords {
  const first = marks[0]?.start ?? 0;
  if (first <= lead) return { text, marks };
  const space = text.slice(first - lead, first).search(/\s/);
  const from = space < 0 ? first : first - lead + space + 1;
  const moved = marks.map(({ start, end }) => ({ start: start - from + 1, end: end - from + 1 }));
  return { text: `…${text.slice(from)}`, marks: moved };
}

/**
 * How something found is shown: by its name, and the line that holds the words where the name does not. Passages and
 * comments have no name: the line stands for them.
 */
export function foundShown({ kind, label, marks, match }: Found): {
  readonly name: MarkedWords;
  readonly line: MarkedWords | null;
  readonly comment: boolean;
} {
  const name = { text: label, marks };
  if (match === null) return { name, line: null, comment: false };
  const line = fromNear({ text: match.line, marks: match.marks });
  if (kind === 'annotation' || kind === 'evidence')
    return { name: line, line: null, comment: match.inComment };
  const inName = marks.length > 0 && match.line.startsWith(label.replace(/…$/, ''));
  return { name, line: inName ? null : line, comment: false };
}

/**
 * What to ask the library of ids in a text: the ids alone, since an exported line may be longer than a question may.
 * Empty where it holds none.
 */
export function idsAsked(text: string): string {
  const { whole, short } = idsIn(text);
  return [...whole, ...short].slice(0, 40).join(' ');
}
