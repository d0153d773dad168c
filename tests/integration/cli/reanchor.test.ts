import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../../../build/bundle/ensure-built.mjs';

const program = fileURLToPath(new URL('../../../out/cli/throughline.js', import.meta.url));

/** Starts the command and leaves its input open. */
async function start(...args: string[]) {
  await ensureBuilt();
  const child = spawn(process.execPath, [program, 'reanchor', ...args], { stdio: 'pipe' });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const closed = once(child, 'close');
  return { child, done: closed.then(() => ({ code: child.exitCode, stderr })) };
}

/** Runs the command over a whole input. */
async function answers(input: string, ...args: string[]) {
  const { child, done } = await start(...args);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stdin.end(input);
  return { ...(await done), lines: stdout.split('\n').slice(0, -1) };
}

const old = 'The ferry 🚢 left at noon.\nNobody counted the passengers, and nobody was asked to.';
const edited = {
  old,
  new: `A line before.\n${old.replace('passengers,', 'passengers')}`,
  start: 0,
  end: 11,
};
const quoted = {
  new: edited.new,
  exact: 'the passengers, and nobody',
  prefix: 'left at noon.\nNobody counted ',
  suffix: ' was asked to.',
  start: 41,
  end: 67,
};

test('answers both kinds of case, a line each, in order, in code points', async () => {
  const { lines, code, stderr } = await answers(
    `${JSON.stringify(edited)}\n${JSON.stringify({ ...edited, start: 26, end: 40 })}\r\n\n${JSON.stringify(quoted)}`,
    '--json',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toBe(JSON.stringify(JSON.parse(line)));
  expect(Object.keys(JSON.parse(lines[0] ?? '') as object)).toEqual(['state', 'start', 'end', 'confidence']);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { state: 'exact', start: 15, end: 26 },
    { state: 'exact', start: 41, end: 55 },
    { state: 'changed', start: 56, end: 81 },
  ]);
});

test('an orphan has null for both ends', async () => {
  const { lines, code } = await answers(JSON.stringify({ ...edited, new: 'Something else.' }), '--json');
  expect(code).toBe(0);
  expect(lines).toEqual(['{"state":"orphan","start":null,"end":null,"confidence":0}']);
});

test('a line that is no case is named, answered in its turn, and the rest go on', async () => {
  const good = JSON.stringify(edited);
  const bad = [
    '{"old":',
    '{"old":"a","new":"b","start":0}',
    '{"new":"a","exact":"","prefix":"","suffix":"","start":0,"end":0}',
    '{"old":"abc","new":"abc","start":2,"end":9}',
    '{"old":"abc","new":"abc","start":-1,"end":2}',
    '[]',
  ];
  const { lines, code, stderr } = await answers([good, ...bad, good].join('\n'), '--json');
  expect(code).toBe(1);
  expect(lines.map((line) => (JSON.parse(line) as { state: string }).state)).toEqual([
    'exact',
    ...bad.map(() => 'orphan'),
    'exact',
  ]);
  const complaints = stderr.trimEnd().split('\n');
  expect(complaints).toHaveLength(bad.length);
  for (const [at, complaint] of complaints.entries()) expect(complaint).toMatch(`line ${at + 2}: `);
  expect(complaints[3]).toContain('"end" is 9, but "old" has 3 characters');
});

test('a line separator of Unicode within a text ends no line', async () => {
  const text = 'one\u2028two three';
  const line = JSON.stringify({ old: text, new: text, start: 4, end: 7 });
  expect(line).toContain('\u2028');
  const { lines, code } = await answers(line, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ state: 'exact', start: 4, end: 7 });
});

test('each answer is written before the next case is there', async () => {
  const { child, done } = await start('--json');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (let turn = 0; turn < 3; turn++) {
    child.stdin.write(`${JSON.stringify(edited)}\n`);
    const next = await lines.next();
    expect(next.done).toBe(false);
    expect(JSON.parse(String(next.value))).toMatchObject({ state: 'exact' });
  }
  child.stdin.end();
  expect((await done).code).toBe(0);
});

test('a reader that goes away ends it quietly, and an argument too many is bad usage', async () => {
  const { child, done } = await start('--json');
  child.stdout.destroy();
  child.stdin.on('error', () => undefined);
  for (let turn = 0; turn < 50; turn++) child.stdin.write(`${JSON.stringify(edited)}\n`);
  child.stdin.end();
  expect(await done).toEqual({ code: 0, stderr: '' });
  expect((await answers('', 'more')).code).toBe(2);
});
