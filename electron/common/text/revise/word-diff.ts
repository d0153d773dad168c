import { alignTexts } from '../reanchor/alignment';

/** A run of words in both texts, only in the old one, or only in the new one. */
export interface DiffPiece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** One line of a comparison: its pieces, and how many unchanged lines before it are left out. */
export interface DiffLine {
  readonly skipped: number;
  readonly pieces: readonly DiffPiece[];
}

/** What was taken out of a text and what was put in, word by word, in reading order. */
export function wordDiff(oldText: string, newText: string): DiffPiece[] {
  const { old, new: next, match } = alignTexts(oldText, newText);
  const pieces: DiffPiece[] = [];
  let oldAt = 0;
  let newAt = 0;
  const differ = (oldTo: number, newTo: number): void => {
    const gone = oldText.slice(oldAt, oldTo);
    const come = newText.slice(newAt, newTo);
    const lead = sharedMarks(gone, come);
    const [goneRest, comeRest] = [gone.slice(lead), come.slice(lead)];
    const tail = sharedMarks(reversed(goneRest), reversed(comeRest));
    add(pieces, 'same', gone.slice(0, lead));
    add(pieces, 'out', goneRest.slice(0, goneRest.length - tail));
    add(pieces, 'in', comeRest.slice(0, comeRest.length - tail));
    add(pieces, 'same', goneRest.slice(goneRest.length - tail));
    oldAt = oldTo;
    newAt = newTo;
  };
  for (const [token, to] of match.entries()) {
    if (to < 0) continue;
    differ(old.from[token] ?? 0, next.from[to] ?? 0);
    oldAt = old.to[token] ?? oldAt;
    newAt = next.to[to] ?? newAt;
    add(pieces, 'same', newText.slice(next.from[to] ?? 0, newAt));
  }
  differ(oldText.length, newText.length);
  return pieces;
}

/**
 * How many UTF-16 units of white space and punctuation two stretches begin with alike. Words are what is matched, so
 * that the full stop and the line break before a sentence that was put differently lie among what differs.
 */
function sharedMarks(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared] && /[\s\p{P}]/u.test(one.charAt(shared)))
    shared++;
  return shared;
}

/** Units in reverse, for looking at from the end. */
const reversed = (text: string): string => text.split('').toReversed().join('');

function add(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}

/** The lines of a comparison that differ; lines that are the same are counted. `after`: how many follow the last. */
export function changedLines(pieces: readonly DiffPiece[]): { lines: DiffLine[]; after: number } {
  const lines: DiffLine[] = [];
  let current: DiffPiece[] = [];
  let skipped = 0;
  const close = (): void => {
    if (current.some(({ kind }) => kind !== 'same')) {
      lines.push({ skipped, pieces: current });
      skipped = 0;
    } else skipped++;
    current = [];
  };
  for (const { kind, text } of pieces) {
    const parts = text.split('\n');
    for (const [i, part] of parts.entries()) {
      // A line break alone that was put in or taken out shows as a sign of its own.
      const isBreak = i < parts.length - 1 && kind !== 'same' && text.trim() === '';
      const broken = isBreak ? `${part}¶` : part;
      if (broken !== '') current.push({ kind, text: broken });
      if (i < parts.length - 1) close();
    }
  }
  close();
  return { lines, after: skipped };
}
