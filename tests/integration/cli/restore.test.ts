import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cliRig } from '../../support/cli';

test('restore lists the backups of a library, says what differs, and restores into a new folder', async () => {
  const rig = await cliRig();
  const library = rig.at('my library');
  for (const name of ['one', 'two']) await writeFile(rig.at(`${name}.txt`), `The words of ${name}.`);
  expect((await rig.run('import', library, rig.at('one.txt'))).code).toBe(0);
  const [backup] = await rig.json('restore', library);
  expect(backup).toMatchObject({ seq: 1, counts: { articles: 1 } });
  const id = String(backup?.['id']);
  const { stdout: listed } = await rig.run('restore', library, '--list');
  expect(listed).toContain(`${id}  `);
  expect(listed).toContain('  1 article, 0 annotations, 0 events, 0 notes\n');
  const [two] = await rig.json('import', library, rig.at('two.txt'));
  const preview = await rig.run('restore', library, '--from', id);
  expect(preview).toMatchObject({ code: 0, stdout: 'articles: 1 only in the library now\n' });
  const restored = await rig.run('restore', library, '--from', id, '--to', rig.at('restored'));
  expect(restored).toMatchObject({ code: 0, stderr: 'articles: 1 only in the library now\n' });
  expect(await rig.json('list', rig.at('restored'), 'articles')).toHaveLength(1);
  expect((await rig.run('check', rig.at('restored'))).code).toBe(0);
  expect(await rig.json('list', library, 'articles')).toMatchObject([{}, { id: two?.['id'] }]);
  const again = await rig.run('restore', library, '--from', id, '--to', rig.at('restored'));
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toContain('not empty');
});

test('restore works on a library too damaged to open, and refuses what makes no sense', async () => {
  const rig = await cliRig();
  const library = rig.at('library');
  await writeFile(rig.at('one.txt'), 'The words of one.');
  await rig.run('import', library, rig.at('one.txt'));
  await rm(rig.at('library', 'library.jsonl'));
  await rm(rig.at('library', 'journal'), { recursive: true });
  const [backup] = await rig.json('restore', library, '--list');
  const id = String(backup?.['id']);
  expect((await rig.run('restore', library, '--from', id, '--to', rig.at('back'))).code).toBe(0);
  expect(await rig.json('list', rig.at('back'), 'articles')).toHaveLength(1);
  expect((await rig.run('restore', library, '--to', rig.at('x'))).code).toBe(2);
  expect((await rig.run('restore', rig.at('nowhere'))).code).toBe(1);
  expect((await rig.run('restore', library, '--from', '2020-01-01-000000')).stderr).toContain(id);
  const pooled = await readFile(rig.at('library', 'backups', `${id}.json`), 'utf8');
  const [first] = (JSON.parse(pooled) as { files: { sha256: string }[] }).files;
  await writeFile(rig.at('library', 'backups', 'files', first?.sha256 ?? ''), 'spoilt');
  const refused = await rig.run('restore', library, '--from', id, '--to', rig.at('other'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('cannot be read');
});
