import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commitsOf, documentAt, documentsOf, parts, unwrapped } from './histories';
import { countOf, pickPassages, whatBecame } from './passages';
import { tokenMap, tokensOf } from './token-map';

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    repos: { type: 'string' },
    part: { type: 'string', default: 'tuning' },
    pairs: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const repositories = parts[values.part];
if (values.repos === undefined || values.out === undefined || repositories === undefined) {
  console.error(
    'make-cases.ts --repos FOLDER --out FILE [--part tuning|counted|held-out|earlier|recent|fresh|unseen|sealed|closed] [--pairs N] [--seed N]',
  );
  process.exit(2);
}

const random = numbers(Number(values.seed));
function any<T>(list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
}
const repos = values.repos;
const folders = repositories.map((name) => join(repos, name.replace('/', '+'), 'repo'));
const documents = new Map(folders.map((folder) => [folder, documentsOf(folder)]));

interface Pair {
  readonly old: string;
  readonly next: string;
  readonly source: string;
}

/** Two versions of a document, some commits apart, or null where they would tell nothing. */
function pickPair(): Pair | null {
  const folder = any(folders);
  const path = any(documents.get(folder) ?? []);
  const commits = commitsOf(folder, path);
  if (commits.length < 4) return null;
  const at = Math.floor(random() * (commits.length - 1));
  const back = Math.min(commits.length - 1 - at, any([1, 1, 2, 3, 5, 10, 20]));
  const wrapped = random() < 0.4;
  const textAt = (commit: string): string => {
    const text = documentAt(folder, commit, path);
    return (wrapped ? text : unwrapped(text)).normalize('NFC');
  };
  const [before, after] = [commits[at + back] ?? '', commits[at] ?? ''];
  const old = textAt(before);
  const next = textAt(after);
  const fits = old.length > 1500 && next.length > 500 && Math.max(old.length, next.length) < 150_000;
  if (!fits || old === next || /\r|\ufffd/.test(old + next)) return null;
  return { old, next, source: `${path} ${before.slice(0, 8)}..${after.slice(0, 8)}` };
}

const pointsTo = (text: string, index: number): number => [...text.slice(0, index)].length;
const out = createWriteStream(values.out);
const tally: Record<string, number> = {};
for (let made = 0; made < Number(values.pairs);) {
  const pair = pickPair();
  if (pair === null) continue;
  const old = { text: pair.old, tokens: tokensOf(pair.old) };
  const next = { text: pair.next, tokens: tokensOf(pair.next) };
  const map = tokenMap(old, next, '--histogram', 'start');
  const otherMaps = [tokenMap(old, next, '--minimal', 'start'), tokenMap(old, next, '--histogram', 'end')];
  made += 1;
  out.write(`${JSON.stringify({ old: pair.old, new: pair.next, source: pair.source })}\n`);
  for (const passage of pickPassages(old.tokens, map, random)) {
    const truth = whatBecame(old, next, map, passage);
    const others = otherMaps.map((other) => whatBecame(old, next, other, passage));
    // What several ways of comparing tell differently is a matter of taste, and no test.
    const isToldAlike = others.every((other) => JSON.stringify(truth) === JSON.stringify(other));
    if (truth === null || !isToldAlike) continue;
    const from = old.tokens[passage[0]]?.from ?? 0;
    const to = old.tokens[passage[1]]?.to ?? 0;
    const repeated = truth.kind === 'exact' && countOf(next.text, old.text.slice(from, to)) > 1;
    const kind = repeated ? 'repeated' : truth.kind;
    tally[kind] = (tally[kind] ?? 0) + 1;
    const line = { start: pointsTo(old.text, from), end: pointsTo(old.text, to), kind };
    const at =
      truth.kind === 'deleted' ? [] : [truth.start, truth.end].map((end) => pointsTo(next.text, end));
    out.write(`${JSON.stringify({ ...line, at })}\n`);
  }
}
out.end();
console.error(tally);
