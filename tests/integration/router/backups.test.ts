import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drop } from '#common/change/build';
import type { HostPort } from '#core/router/host-port';
import { ok } from '#common/result';
import { refused } from '#core/services/trouble';
import { addArticle, openRig, troubleOf } from '../../support/router-rig';
import { opened, temporaryFolder } from '../../support/store';

test('a window makes a backup, sees what differs by name, and restores it into a new folder', async () => {
  const rig = await openRig();
  onTestFinished(rig.close);
  const { client, library } = rig;
  expect(await client.backups.list({})).toEqual({ total: 0, rows: [] });
  const kept = await addArticle(rig, 'Some words.', { title: 'Kept' });
  const gone = await addArticle(rig, 'Other words.', { title: 'Gone' });
  const { id } = await client.backups.make();
  await library.commit({ label: 'Delete', ops: [drop('articles', gone)] });
  await addArticle(rig, 'New words.', { title: 'New' });
  expect(await client.backups.list({})).toMatchObject({
    total: 1,
    rows: [{ id, regular: false, counts: { articles: 2 }, changesSince: 2, missing: 0 }],
  });
  const { differences } = await client.backups.compare({ id });
  expect(differences).toEqual([
    {
      kind: 'articles',
      onlyThen: 1,
      onlyNow: 1,
      changed: 0,
      examples: [
        { name: 'Gone', how: 'only then' },
        { name: 'New', how: 'only now' },
      ],
    },
  ]);
  const elsewhere = await temporaryFolder();
  onTestFinished(elsewhere.remove);
  const folder = join(elsewhere.path, 'restored');
  const openRestored: HostPort['openRestored'] = async (name, restore) => {
    expect(name).toBe('Test');
    const restored = await restore(folder);
    return restored.ok ? ok(true) : refused(restored.error);
  };
  Object.assign(rig.host, { openRestored });
  expect(await client.backups.restore({ id })).toEqual({ opened: true });
  const reader = await opened(folder, undefined, { write: false });
  expect([...reader.data.articles.keys()].sort()).toEqual([kept.id, gone.id].sort());
  const again = await troubleOf(client.backups.restore({ id }));
  expect(again).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('not empty') });
  expect((await troubleOf(client.backups.compare({ id: 'none' }))).message).toContain(id);
  expect(await client.backups.incidents({})).toEqual({ total: 0, rows: [] });
  expect(await client.backups.place()).toEqual({ risk: null });
});
