import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliRig } from '../../support/cli';

test('check --repair mends a damaged library, says what it did and where the damaged files are', async () => {
  const rig = await cliRig();
  const library = rig.at('library');
  await rig.run('sample', library);
  const before = await rig.json('list', library, 'events');
  const snapshot = rig.at('library', 'library.jsonl');
  await writeFile(snapshot, (await readFile(snapshot, 'utf8')).replace('"sha256":"', '"sha256":"0'));
  const damaged = await rig.run('check', library);
  expect(damaged.code).toBe(1);
  expect(damaged.stdout).toContain('--repair');
  await writeFile(rig.at('new.txt'), 'A text that cannot be stored yet.');
  const refused = await rig.run('import', library, rig.at('new.txt'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('damaged');
  const repaired = await rig.run('check', library, '--repair');
  expect(repaired).toMatchObject({ code: 0 });
  expect(repaired.stderr).toContain('recovered');
  const copies = /before the repair are kept in (.*)\.$/m.exec(repaired.stderr)?.[1] ?? '';
  expect(await readFile(join(copies, 'library.jsonl'), 'utf8')).toContain('"sha256":"0');
  expect(await rig.json('list', library, 'events')).toEqual(before);
  expect((await rig.run('import', library, rig.at('new.txt'))).code).toBe(0);
});
