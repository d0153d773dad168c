import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drop } from '#common/change/build';
import { cliRig } from '../../support/cli';
import { opened } from '../../support/store';

/** Takes an event away that evidence bears on, and leaves that evidence; returns its id. */
async function withoutOneEvent(folder: string): Promise<string> {
  const library = await opened(folder);
  const id = library.data.evidence.values().next().value?.target.id;
  const event = id && library.data.events.get(id);
  if (!event) throw new Error('the sample has evidence of an event');
  const change = await library.commit({ label: 'spoil', ops: [drop('events', event)] });
  await library.close();
  if (!change.ok) throw new Error(change.error.message);
  return event.id;
}

test('check --repair mends a damaged library, says what it did and where the damaged files are', async () => {
  const rig = await cliRig();
  const library = rig.at('library');
  await rig.run('sample', library);
  const dropped = await withoutOneEvent(library);
  const before = await rig.json('list', library, 'annotations');
  const snapshot = rig.at('library', 'library.jsonl');
  await writeFile(snapshot, (await readFile(snapshot, 'utf8')).replace('"sha256":"', '"sha256":"0'));
  const damaged = await rig.run('check', library);
  expect(damaged.code).toBe(1);
  expect(damaged.stdout).toContain('--repair');
  expect(damaged.stdout).toContain(`events ${dropped}, which is not there`);
  await writeFile(rig.at('new.txt'), 'A text that cannot be stored yet.');
  const refused = await rig.run('import', library, rig.at('new.txt'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('damaged');
  const repaired = await rig.run('check', library, '--repair');
  expect(repaired).toMatchObject({ code: 0 });
  expect(repaired.stderr).toContain('recovered');
  expect(repaired.stderr).toMatch(/^Backup \S+ was made before records were mended\.$/m);
  expect(repaired.stderr).toMatch(/^mended: evidence \S+: It is in the bin: its event is not there\.$/m);
  const copies = /before the repair are kept in (.*)\.$/m.exec(repaired.stderr)?.[1] ?? '';
  expect(await readFile(join(copies, 'library.jsonl'), 'utf8')).toContain('"sha256":"0');
  expect(await rig.json('list', library, 'annotations')).toEqual(before);
  expect((await rig.run('import', library, rig.at('new.txt'))).code).toBe(0);
});
