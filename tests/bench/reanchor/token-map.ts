import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'throughline-reanchor-'));

/** A word or sign: its UTF-16 ends, and the line it starts in. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A text and its tokens. */
export interface Tokenised {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Old and new lines that differ: [oldFrom, oldTo) became [newFrom, newTo). */
type Hunk = readonly [oldFrom: number, oldTo: number, newFrom: number, newTo: number];

/** Words and signs of a text, each with its UTF-16 ends and the line it starts in. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let seen = 0;
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu)) {
    for (; seen < found.index; seen++) if (text[seen] === '\n') line++;
    tokens.push({ word: found[0], from: found.index, to: found.index + found[0].length, line });
  }
  return tokens;
}

/** What `git diff` calls changed between two lists of one-line strings: [oldFrom, oldTo, newFrom, newTo). */
function hunks(before: readonly string[], after: readonly string[], ...options: string[]): Hunk[] {
  const one = join(folder, 'a');
  const other = join(folder, 'b');
  writeFileSync(one, before.map((line) => `${line}\n`).join(''));
  writeFileSync(other, after.map((line) => `${line}\n`).join(''));
  const args = ['diff', '--no-index', '-U0', '--no-color', '--no-indent-heuristic', '--text', ...options];
  const { stdout } = spawnSync('git', [...args, one, other], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...stdout.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map(([, a, n, b, m]): Hunk => {
    const removed = Number(n ?? 1);
    const added = Number(m ?? 1);
    const from = Number(a) - (removed > 0 ? 1 : 0);
    const to = Number(b) - (added > 0 ? 1 : 0);
    return [from, from + removed, to, to + added];
  });
}

/** The same, told from the end: of several ways to tell an edit that are as short, `git diff` then takes another. */
function hunksFromEnd(before: readonly string[], after: readonly string[], ...options: string[]): Hunk[] {
  const [oldLength, newLength] = [before.length, after.length];
  return hunks(before.toReversed(), after.toReversed(), ...options)
    .map(([from, to, newFrom, newTo]): Hunk => [
      oldLength - to,
      oldLength - from,
      newLength - newTo,
      newLength - newFrom,
    ])
    .toReversed();
}

/** Pairs what lies between the hunks; throws where git's answer does not add up. */
function pairs(found: readonly Hunk[], oldLength: number, newLength: number): [number, number][] {
  const all: [number, number][] = [];
  let [a, b] = [0, 0];
  for (const [from, to, newFrom, newTo] of [...found, [oldLength, oldLength, newLength, newLength]]) {
    if (from - a !== newFrom - b) throw new Error('git diff does not add up');
    for (; a < from; a++, b++) all.push([a, b]);
    [a, b] = [to, newTo];
  }
  return all;
}

/**
 * For each token of an old text the one of the new text it is, or -1, told by `git diff` and by nothing of ours:
 * lines by the named algorithm, then the words of each changed hunk by a minimal diff; both from the start or both from
 * the end.
 */
export function tokenMap(
  old: Tokenised,
  next: Tokenised,
  algorithm: '--histogram' | '--minimal',
  from: 'start' | 'end',
): Int32Array {
  const told = from === 'start' ? hunks : hunksFromEnd;
  const oldLines = old.text.split('\n');
  const newLines = next.text.split('\n');
  const map = new Int32Array(old.tokens.length).fill(-1);
  const found = told(oldLines, newLines, algorithm);
  const lineOf = new Map(pairs(found, oldLines.length, newLines.length));
  const firstOf = new Map<number, number>();
  for (const [at, { line }] of next.tokens.entries()) if (!firstOf.has(line)) firstOf.set(line, at);
  let inLine = 0;
  for (const [at, { line }] of old.tokens.entries()) {
    inLine = old.tokens[at - 1]?.line === line ? inLine + 1 : 0;
    const first = firstOf.get(lineOf.get(line) ?? -1);
    if (first !== undefined) map[at] = first + inLine;
  }
  for (const [oldFrom, oldTo, newFrom, newTo] of found) {
    const ours = within(old.tokens, oldFrom, oldTo);
    const theirs = within(next.tokens, newFrom, newTo);
    if (ours.length === 0 || theirs.length === 0) continue;
    const words = (list: readonly Placed[]): string[] => list.map(({ token }) => token.word);
    const changed = told(words(ours), words(theirs), '--minimal');
    for (const [a, b] of pairs(changed, ours.length, theirs.length)) {
      const [mine, other] = [ours[a], theirs[b]];
      if (mine && other) map[mine.at] = other.at;
    }
  }
  return map;
}

interface Placed {
  readonly token: Token;
  readonly at: number;
}

function within(tokens: readonly Token[], firstLine: number, endLine: number): Placed[] {
  return tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => token.line >= firstLine && token.line < endLine);
}
