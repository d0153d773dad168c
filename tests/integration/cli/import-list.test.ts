import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cliRig } from '../../support/cli';

const ferry = 'date 2031-05-06 The ferry 🚢 left the harbour at noon.\n\nNobody counted the passengers.\n';

test('imports files, a line each, and lists them with the id first', async () => {
  const rig = await cliRig();
  await writeFile(rig.at('ferry.txt'), ferry);
  await writeFile(rig.at('bridge.md'), '# The bridge\n\nIt opened *late*.\n');
  const imported = await rig.json('import', rig.at('library'), rig.at('ferry.txt'), rig.at('bridge.md'));
  expect(imported.map(({ file, duplicate }) => ({ file, duplicate }))).toEqual([
    { file: rig.at('ferry.txt'), duplicate: false },
    { file: rig.at('bridge.md'), duplicate: false },
  ]);
  expect(imported[1]?.['title']).toBe('The bridge');
  expect(String(imported[0]?.['title'])).toMatch(/^The ferry/);

  const listed = await rig.run('list', rig.at('library'), 'articles', '--json');
  const lines = listed.stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toBe(JSON.stringify(JSON.parse(line)));
  expect(lines[0]?.startsWith(`{"id":"${String(imported[0]?.['id'])}"`)).toBe(true);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    title: { value: '' },
    published: { edtf: '2031-05-06', from: 'text', confirmed: false },
  });

  const forPeople = await rig.run('list', rig.at('library'), 'articles');
  expect(forPeople.stdout.split('\n').map((line) => line.replace(/^\S+ {2}/, ''))).toEqual([
    '2031-05-06  The ferry 🚢 left the harbour…',
    'n.d.  The bridge',
    '',
  ]);
});

test.each([
  [['ferry.txt'], 'import of “The ferry'],
  [['ferry.txt', 'bridge.md'], 'import of 2 files"'],
])('what undo will take back is called by what was imported: %s', async (names, label) => {
  const rig = await cliRig();
  await writeFile(rig.at('ferry.txt'), ferry);
  await writeFile(rig.at('bridge.md'), '# The bridge\n\nIt opened *late*.\n');
  await rig.json('import', rig.at('library'), ...names.map((name) => rig.at(name)));
  const journal = rig.at('library', 'journal');
  const [segment = ''] = await readdir(journal);
  expect(await readFile(`${journal}/${segment}`, 'utf8')).toContain(`"label":"${label}`);
});

test('the text is stored by our rule: code points, one LF between blocks, the stray date taken out', async () => {
  const rig = await cliRig();
  await writeFile(rig.at('ferry.txt'), ferry);
  await rig.json('import', rig.at('library'), rig.at('ferry.txt'));
  const [article] = await rig.json('list', rig.at('library'), 'articles');
  const [revision] = (article?.['revisions'] ?? []) as { text: string }[];
  const stored = await readFile(rig.at('library', 'texts', `${revision?.text}.json`), 'utf8');
  expect(Object.keys(JSON.parse(stored) as object)).toEqual(['format', 'doc', 'text']);
  expect(JSON.parse(stored)).toMatchObject({
    format: 1,
    text: 'The ferry 🚢 left the harbour at noon.\nNobody counted the passengers.',
  });
});

test('many texts, which a thread reads, become what each becomes by itself', async () => {
  const rig = await cliRig();
  const odd: Record<string, string | Buffer> = {
    'again.txt': 'Ship 3 sailed.',
    'empty.txt': '',
    'page.txt': '<!doctype html><html><body><h1>Noon</h1><p>The ferry left.</p></body></html>',
    'long.txt': 'A long day at the harbour. '.repeat(2000),
    'latin.txt': Buffer.from('Caf\u00e9 at the harbour', 'latin1'),
    'dated.txt': ferry,
    'binary.txt': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7]),
    'bridge.md': '# The bridge\n',
  };
  for (const [name, content] of Object.entries(odd)) await writeFile(rig.at(name), content);
  await mkdir(rig.at('folder.txt'));
  const ships = Array.from({ length: 64 }, (_, n) => rig.at(`ship-${n}.txt`));
  for (const [n, path] of ships.entries()) await writeFile(path, `Ship ${n} sailed.`);
  const others = [...Object.keys(odd), 'folder.txt', 'missing.txt'].map((name) => rig.at(name));
  const imported = async (library: string, files: readonly string[]) => {
    const { stdout, stderr } = await rig.run(
      'import',
      rig.at(library),
      ...files,
      '--published',
      '2031',
      '--json',
    );
    const said = stdout.split('\n').map((line) => line.replace(/"id":"[^"]*"/, ''));
    return { said, failed: stderr };
  };
  const together = await imported('together', [...ships.slice(0, 32), ...others, ...ships.slice(32)]);
  const first = await imported('apart', ships.slice(0, 32));
  const second = await imported('apart', others);
  const third = await imported('apart', ships.slice(32));
  expect(together.said.join('\n')).toBe(
    [first, second, third].flatMap(({ said }) => said.slice(0, -1)).join('\n') + '\n',
  );
  expect(together.failed).toBe(second.failed);
  expect(together.failed.split('\n')).toHaveLength(5);
  const kept = async (library: string) =>
    (await rig.json('list', rig.at(library), 'articles')).map((article) =>
      JSON.stringify(article, (key, value: unknown) =>
        /^(?:id|createdAt|updatedAt|when)$/.test(key) ? '' : value,
      ),
    );
  expect(await kept('together')).toEqual(await kept('apart'));
});

test('the same bytes again are the first one, marked a duplicate', async () => {
  const rig = await cliRig();
  await writeFile(rig.at('one.txt'), ferry);
  await writeFile(rig.at('two.txt'), ferry);
  const [first] = await rig.json('import', rig.at('library'), rig.at('one.txt'));
  const again = await rig.json('import', rig.at('library'), rig.at('one.txt'), rig.at('two.txt'));
  expect(again.map(({ id, duplicate }) => ({ id, duplicate }))).toEqual([
    { id: first?.['id'], duplicate: true },
    { id: first?.['id'], duplicate: true },
  ]);
  expect(await rig.json('list', rig.at('library'), 'articles')).toHaveLength(1);
});

test('files that fail are named with a reason, the rest go on, and the exit code says so', async () => {
  const rig = await cliRig();
  await writeFile(rig.at('empty.txt'), '');
  await writeFile(
    rig.at('picture.txt'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  );
  await writeFile(rig.at('ferry.txt'), ferry);
  await mkdir(rig.at('a folder.txt'));
  const files = ['empty.txt', 'picture.txt', 'a folder.txt', 'missing.txt', 'ferry.txt'];
  const ran = await rig.run('import', rig.at('library'), ...files.map((name) => rig.at(name)), '--json');
  expect(ran.code).toBe(1);
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1);
  const said = ran.stderr.trimEnd().split('\n');
  for (const name of files.slice(0, 4)) expect(said.filter((line) => line.includes(name))).toHaveLength(1);
  expect(said).toHaveLength(4);
});

test('--published dates what is imported, and refuses what is no date', async () => {
  const rig = await cliRig();
  await writeFile(rig.at('bridge.txt'), 'The bridge opened on Tuesday, to nobody in particular.');
  await rig.json('import', rig.at('library'), rig.at('bridge.txt'), '--published', '2031-05');
  const [article] = await rig.json('list', rig.at('library'), 'articles');
  expect(article?.['published']).toMatchObject({ edtf: '2031-05', from: 'user', confirmed: true });
  const wrong = await rig.run('import', rig.at('library'), rig.at('bridge.txt'), '--published', '2031-02-31');
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('2031-02-31');
});

test.each([
  [['list'], 'DIR and what to list are missing.'],
  [['list', 'x'], 'What to list is missing.'],
  [['import', 'x'], 'FILE is missing.'],
  [['list', 'x', 'sandwiches'], '“sandwiches” cannot be listed'],
  [['fly'], '“fly” is no command.'],
  [[], 'Which command?'],
  [['export', 'x', '--format', 'docx', '--out', 'y'], '--format takes one of'],
  [['list', 'x', 'articles', '--yes'], '--yes is no option of this command.'],
  [['import', 'x', 'y', '--published'], '--published is given without its value.'],
  [['check', 'x', '--export', '--repair'], '--export is given without its value.'],
  [['check', 'x', '--repair=now'], '--repair takes no value.'],
  [['serve', 'x', '--port', '70000'], '“70000” is no port.'],
])(
  'a command line that makes no sense exits with 2, says why and prints nothing on stdout: %j',
  async (args, why) => {
    const rig = await cliRig();
    const ran = await rig.run(...args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.split('\n')[0]).toContain(why);
    // What follows is about the command that was meant, so that what was wrong stays in sight.
    const [command] = args;
    const known = command !== undefined && command !== 'fly';
    expect(ran.stderr).toContain(known ? `throughline ${command} ` : 'import');
    expect(ran.stderr.includes('throughline sample DIR')).toBe(command === undefined);
  },
);

test('--help after a command says how that one is called, and nothing else', async () => {
  const rig = await cliRig();
  const ran = await rig.run('restore', '--help');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('throughline restore DIR [--list | --from ID --to DIR2]');
  expect(ran.stdout).not.toContain('throughline import');
  expect((await rig.run('restore', '-h')).stdout).toBe(ran.stdout);
});

test('a folder that is no library is named with what to do', async () => {
  const rig = await cliRig();
  const ran = await rig.run('list', rig.at('nowhere'), 'articles');
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.stderr).toContain('nowhere');
});
