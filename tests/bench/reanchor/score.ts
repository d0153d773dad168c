import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
    by: { type: 'string', default: 'texts' },
    show: { type: 'string', default: '' },
    most: { type: 'string', default: '10' },
    program: { type: 'string', default: 'out/cli/throughline.js' },
  },
});
if (values.cases === undefined || !['texts', 'selector'].includes(values.by)) {
  console.error('score.ts --cases FILE [--by texts|selector] [--show REGEX] [--most N] [--program FILE]');
  process.exit(2);
}

interface Pair {
  readonly old: string;
  readonly new: string;
  readonly source: string;
  readonly points: readonly string[];
  readonly newPoints: readonly string[];
}

/** A passage of a pair, in code points, and what became of it; `at` is empty for what was deleted. */
interface Asked {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly at: readonly number[];
}

interface Answer {
  readonly state: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What a case is asked as: with both texts, or by its words, 32 characters around them and its offsets. */
function questionOf(pair: Pair, { start, end }: Asked): unknown {
  if (values.by === 'texts') return { old: pair.old, new: pair.new, start, end };
  const words = (from: number, to: number): string => pair.points.slice(Math.max(0, from), to).join('');
  const around = { prefix: words(start - 32, start), suffix: words(end, end + 32) };
  return { new: pair.new, exact: words(start, end), ...around, start, end };
}

/** The verdict on an answer: `right`, `lost`, `flagged`, `misplaced`, `reattached` or `SILENT`. */
function verdictOn(pair: Pair, asked: Asked, answer: Answer): string {
  const promised = answer.state === 'exact' || answer.state === 'moved';
  const from = answer.start ?? 0;
  const to = answer.end ?? 0;
  const got = pair.newPoints.slice(from, to).join('');
  const quote = pair.points.slice(asked.start, asked.end).join('');
  if (promised && got !== quote) return 'SILENT';
  if (asked.kind === 'deleted') {
    if (answer.state === 'orphan') return 'right';
    return promised ? 'SILENT' : 'reattached';
  }
  if (answer.state === 'orphan') return 'lost';
  const [start = 0, end = 0] = asked.at;
  const same = from === start && to === end;
  if (asked.kind === 'changed') {
    const shared = Math.min(to, end) - Math.max(from, start);
    const all = Math.max(to, end) - Math.min(from, start);
    if (promised) return 'SILENT';
    return same || shared / all >= 0.6 ? 'right' : 'misplaced';
  }
  if (promised) return same ? 'right' : 'SILENT';
  return same ? 'flagged' : 'misplaced';
}

const program = spawn(process.execPath, [values.program, 'reanchor', '--json'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
const tally = new Map<string, Record<string, number>>();
const show = values.show === '' ? null : new RegExp(values.show);
let shown = 0;
let pair: Pair | null = null;

function shownCase(pair: Pair, asked: Asked, answer: Answer, verdict: string): void {
  const around = (points: readonly string[], start: number, end: number): string => {
    const words = (from: number, to: number): string => points.slice(Math.max(0, from), to).join('');
    return JSON.stringify(`${words(start - 60, start)}[[${words(start, end)}]]${words(end, end + 60)}`);
  };
  console.log(`— ${asked.kind}: ${verdict}, ${JSON.stringify(answer)}  ${pair.source}`);
  console.log(`  was    ${asked.start} ${around(pair.points, asked.start, asked.end)}`);
  const [start, end] = asked.at;
  if (start !== undefined && end !== undefined) {
    console.log(`  is     ${start} ${around(pair.newPoints, start, end)}`);
  }
  if (answer.start !== null && answer.end !== null) {
    console.log(`  answer ${around(pair.newPoints, answer.start, answer.end)}`);
  }
}

for await (const line of createInterface({ input: createReadStream(values.cases) })) {
  const read = JSON.parse(line) as Pair | Asked;
  if ('old' in read) {
    pair = { ...read, points: [...read.old], newPoints: [...read.new] };
    continue;
  }
  if (pair === null) throw new Error('A passage comes before its texts');
  const question = `${JSON.stringify(questionOf(pair, read))}\n`;
  if (!program.stdin.write(question)) await new Promise((drained) => program.stdin.once('drain', drained));
  const { value, done } = await answers.next();
  if (done) throw new Error('The program ended before it had answered');
  const answer = JSON.parse(value) as Answer;
  const verdict = verdictOn(pair, read, answer);
  const counts = tally.get(read.kind) ?? {};
  tally.set(read.kind, { ...counts, [verdict]: (counts[verdict] ?? 0) + 1 });
  if (show?.test(`${read.kind} ${verdict}`) && shown++ < Number(values.most))
    shownCase(pair, read, answer, verdict);
}
program.stdin.end();

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((one, other) => one + other, 0);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
for (const [kind, counts] of [...tally].toSorted(([one], [other]) => one.localeCompare(other))) {
  const parts = Object.entries(counts).map(([verdict, count]) => `${verdict} ${count}`);
  console.log(`${kind.padEnd(9)} ${String(sum(counts)).padStart(6)}  ${parts.join(', ')}`);
}
const standing = [...tally].filter(([kind]) => kind !== 'deleted').map(([, counts]) => counts);
const rightly = standing.reduce((count, counts) => count + (counts['right'] ?? 0), 0);
const whole = standing.reduce((count, counts) => count + sum(counts), 0);
const silent = [...tally.values()].reduce((count, counts) => count + (counts['SILENT'] ?? 0), 0);
const deleted = tally.get('deleted') ?? {};
console.log(`still there, right   ${share(rightly, whole)} of ${whole}`);
console.log(
  `deleted, re-attached ${share(sum(deleted) - (deleted['right'] ?? 0), sum(deleted))} of ${sum(deleted)}`,
);
console.log(`silently wrong       ${silent}`);
