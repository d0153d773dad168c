import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cliRig, runProgram, type CliRig } from '../../support/cli';
import type { Ran } from '../../support/run-program';
import { opened } from '../../support/store';

/** Two samples, made once for all tests here: each takes a copy of what it needs, which is a whole library again. */
let samples = '';
let made: readonly Ran[] = [];
beforeAll(async () => {
  samples = await mkdtemp(join(tmpdir(), 'throughline-samples-'));
  const home = join(samples, 'home');
  made = [
    await runProgram(['sample', join(samples, 'one')], home),
    await runProgram(['sample', join(samples, 'two')], home),
  ];
});
afterAll(() => rm(samples, { recursive: true, force: true }));

/** A sample under `name`, the program's first or second. */
async function sampleAt(rig: CliRig, name: string, which: 'one' | 'two' = 'one'): Promise<string> {
  await cp(join(samples, which), rig.at(name), { recursive: true });
  return rig.at(name);
}

const kinds = ['articles', 'relations', 'annotations', 'evidence', 'events', 'notes', 'tags'] as const;

test('the sample has the same ids every time, and is sound', async () => {
  const rig = await cliRig();
  for (const ran of made) expect(ran).toMatchObject({ code: 0, stderr: '' });
  const ids = async (name: 'one' | 'two'): Promise<Record<string, string[]>> => {
    const library = await opened(await sampleAt(rig, name, name));
    const held = kinds.map((kind) => [kind, [...library.data[kind].keys()].sort()] as const);
    await library.close();
    for (const [kind, some] of held) expect({ kind, some }).not.toEqual({ kind, some: [] });
    return Object.fromEntries(held);
  };
  expect(await ids('one')).toEqual(await ids('two'));
  const checked = await rig.run('check', rig.at('one'));
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  // What its sources disagree on is worth knowing, and no damage.
  expect(checked.stdout).toMatch(/^notice: .*Sergey Lavrov.*after the whole ends/m);
  const again = await rig.run('sample', rig.at('one'));
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('one');
});

test.each(['markdown', 'html'] as const)(
  '%s: what is exported can be walked back, and what was altered is found',
  async (format) => {
    const rig = await cliRig();
    const library = await sampleAt(rig, 'library');
    const out = rig.at('out.file');
    expect(await rig.run('export', library, '--format', format, '--out', out)).toMatchObject({
      code: 0,
      stderr: '',
    });
    const text = await readFile(out, 'utf8');
    for (const { stretches } of (await rig.json('list', library, 'annotations')) as unknown as {
      stretches: { made: { exact: string } }[];
    }[]) {
      const [first = ''] = stretches[0]?.made.exact.split(/[^\p{L} ]/u) ?? [];
      expect(text).toContain(first);
    }
    expect(await rig.run('check', library, '--export', out)).toMatchObject({ code: 0 });

    await writeFile(out, text.replace('blown off its course', 'blown far off its course'));
    const altered = await rig.run('check', library, '--export', out);
    expect(altered.code).toBe(1);
    expect(altered.stdout).toContain('blown far off its course');

    const other = await sampleAt(rig, 'other', 'two');
    const foreign = await rig.run('check', other, '--export', out);
    expect(foreign.code).toBe(1);
  },
);

test('an export appears whole or not at all, and says why it could not', async () => {
  const rig = await cliRig();
  await sampleAt(rig, 'library');
  await mkdir(rig.at('taken'));
  const out = rig.at('taken');
  const ran = await rig.run('export', rig.at('library'), '--format', 'html', '--out', out);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain('taken” was not written because a folder has that name.');
  const nowhere = rig.at('no such folder', 'out.html');
  expect(await rig.run('export', rig.at('library'), '--format', 'html', '--out', nowhere)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      'out.html” was not written because a file or folder is missing.',
    ) as string,
  });
  expect(existsSync(nowhere)).toBe(false);
});

test.each(['library.jsonl', 'LIBRARY.JSONL', 'journal/1.jsonl', 'texts/one.json', 'backups/a/page.html'])(
  'an export is never written over what a library is made of: %s',
  async (part) => {
    const rig = await cliRig();
    await sampleAt(rig, 'library');
    const records = await readFile(rig.at('library', 'library.jsonl'), 'utf8');
    const ran = await rig.run(
      'export',
      rig.at('library'),
      '--format',
      'html',
      '--out',
      rig.at('library', part),
    );
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('was not written because it is part of a library. Name another place');
    expect(await readFile(rig.at('library', 'library.jsonl'), 'utf8')).toBe(records);
  },
);

test.each(['journal', 'texts', 'originals', 'backups', '.'])(
  'an export is not written through a link into a library: %s',
  async (part) => {
    const rig = await cliRig();
    await sampleAt(rig, 'library');
    const led = rig.at('library', part);
    await mkdir(led, { recursive: true });
    const before = await readdir(led);
    await symlink(led, rig.at('elsewhere'), 'junction');
    const name = part === '.' ? 'library.jsonl' : 'page.html';
    for (const out of [
      rig.at('elsewhere', name),
      ...(part === '.' ? [] : [rig.at('elsewhere', 'new', name)]),
    ]) {
      const ran = await rig.run('export', rig.at('library'), '--format', 'html', '--out', out);
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain('was not written because it is part of a library. Name another place');
    }
    expect(await readdir(led)).toEqual(before);
  },
);

test('an export is written where a link leads out of a library', async () => {
  const rig = await cliRig();
  await sampleAt(rig, 'library');
  await mkdir(rig.at('pages'));
  await symlink(rig.at('pages'), rig.at('library', 'shared'), 'junction');
  const out = rig.at('library', 'shared', 'page.html');
  const ran = await rig.run('export', rig.at('library'), '--format', 'html', '--out', out);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(rig.at('pages', 'page.html'))).toBe(true);
});

test('an export may lie beside what a library is made of, and in a folder named like a part of one', async () => {
  const rig = await cliRig();
  await sampleAt(rig, 'library');
  await mkdir(rig.at('texts'));
  for (const out of [rig.at('library', 'page.html'), rig.at('texts', 'page.html')]) {
    const ran = await rig.run('export', rig.at('library'), '--format', 'html', '--out', out);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  }
});

test('style, extent and comments can be chosen, and a value that is none is bad usage', async () => {
  const rig = await cliRig();
  const library = await sampleAt(rig, 'library');
  const out = rig.at('whole.md');
  const base = ['export', library, '--format', 'markdown', '--out', out];
  await rig.run(...base);
  const plain = await readFile(out, 'utf8');
  const ran = await rig.run(...base, '--style', 'author-date', '--extent', 'article', '--no-comments');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const whole = await readFile(out, 'utf8');
  expect(plain).toContain('has become “is”');
  expect(whole).not.toContain('has become “is”');
  expect(whole).toContain('Contains the full text of 5 articles');
  expect(whole).toContain('Sample. 2023.');
  expect(await rig.run('check', library, '--export', out)).toMatchObject({ code: 0 });
  for (const [option, value] of [
    ['--style', 'apa'],
    ['--extent', 'articles'],
    ['--scope', 'all:1'],
  ] as const) {
    const refused = await rig.run(...base, option, value);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(value);
  }
  const table = await rig.run('export', library, '--format', 'evidence', '--out', out, '--extent', 'article');
  expect(table.code).toBe(2);
});

test('a scope takes one thing and what hangs on it', async () => {
  const rig = await cliRig();
  const library = await sampleAt(rig, 'library');
  const events = await rig.json('list', library, 'events');
  const balloon = events.find(({ title }) => String(title).includes('balloon'));
  const out = rig.at('balloon.md');
  await rig.run(
    'export',
    library,
    '--format',
    'markdown',
    '--out',
    out,
    '--scope',
    `event:${String(balloon?.['id'])}`,
  );
  const text = await readFile(out, 'utf8');
  expect(text).toContain('Washington says it was built to gather intelligence');
  expect(text).not.toContain('Sergey Lavrov');
  const gone = await rig.run(
    'export',
    library,
    '--format',
    'markdown',
    '--out',
    out,
    '--scope',
    'event:0190b0a0-0000-7000-8000-000000000000',
  );
  expect(gone.code).toBe(1);
  expect(gone.stderr).toContain('is the id of no event in');
});

test('check names damage with its remedy', async () => {
  const rig = await cliRig();
  const library = await sampleAt(rig, 'library');
  const [article] = await rig.json('list', library, 'articles');
  const [revision] = (article?.['revisions'] ?? []) as { text: string }[];
  const path = rig.at('library', 'texts', `${revision?.text}.json`);
  await writeFile(path, (await readFile(path, 'utf8')).replace('Russia', 'Prussia'));
  const ran = await rig.run('check', library);
  expect(ran.code).toBe(1);
  const told = ran.stdout.split('\n').filter((line) => line.includes(String(revision?.text)));
  expect(told).toHaveLength(1);
  expect(told[0]?.match(/\bRestore\b/g)).toHaveLength(1);
  expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('similar finds what rewords what in the sample, with places in code points, and takes no lock', async () => {
  const rig = await cliRig();
  await sampleAt(rig, 'sample');
  const pairs = await rig.json('similar', rig.at('sample'));
  const one = pairs.filter(({ kind }) => kind !== 'related');
  const [relation] = await rig.json('list', rig.at('sample'), 'relations');
  expect(one).toHaveLength(1);
  expect(Object.keys(one[0] ?? {})).toEqual(['kind', 'score', 'a', 'b', 'passages']);
  const ends = (of: Record<string, unknown> | undefined): Set<unknown> => new Set([of?.['a'], of?.['b']]);
  expect(ends(one[0])).toEqual(ends(relation));
  const passages = one[0]?.['passages'] as { a: { start: number; end: number } }[];
  const articles = await rig.json('list', rig.at('sample'), 'articles');
  const first = articles.find(({ id }) => id === one[0]?.['a']);
  const sha = ((first?.['revisions'] ?? []) as { text: string }[]).at(-1)?.text;
  const { text } = JSON.parse(await readFile(rig.at('sample', 'texts', `${sha}.json`), 'utf8')) as {
    text: string;
  };
  const words = passages.map(({ a }) => [...text].slice(a.start, a.end).join(''));
  expect(words.some((each) => each.startsWith('Because of it Blinken put off a visit'))).toBe(true);
  const plain = await rig.run('similar', rig.at('sample'));
  expect(plain.stdout).toMatch(/^rewording {2}\d+% /m);
  expect((await rig.run('similar')).code).toBe(2);
});
