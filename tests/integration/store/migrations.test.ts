import { createHash } from 'node:crypto';
import { appendFile, cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { wordsKey } from '#common/formats/reading/fingerprint';
import { firstSchema, migrations, schemaVersion } from '#common/migrate/migrations';
import { checkLibrary } from '#core/store/check';
import { createComplete } from '#core/store/complete';
import { decodeLine, encodeLine } from '#core/store/journal-line';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';
import type { Library } from '#core/store/open-library';
import { recover } from '#core/store/recover';
import { createUndo } from '#core/store/undo';
import { faultyFiles, unsyncedFiles } from '../../support/faulty-files';
import { long } from '../../support/crash-run';
import { contents } from '../../support/library-acts';
import { opened, temporaryFolder, testParts } from '../../support/store';

/** A copy of the library kept of a version: its records folded in part, and a journal of the same version behind it. */
async function kept(schema: number): Promise<string> {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  const folder = join(temporary.path, 'l');
  const fixture = new URL(`../../fixtures/library-of-schema-${schema}`, import.meta.url);
  await cp(fileURLToPath(fixture), folder, { recursive: true });
  return folder;
}

const headerOf = async (folder: string): Promise<{ schema: number; seq: number }> =>
  JSON.parse((await readFile(join(folder, 'library.jsonl'), 'utf8')).split('\n')[0] ?? '') as {
    schema: number;
    seq: number;
  };

/** Articles by title: whether the current revision has the fingerprint that its text gives. */
async function recognised(library: Library): Promise<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  for (const { title, revisions } of library.data.articles.values()) {
    const revision = revisions.at(-1);
    const text = await library.blobs.readText(revision?.text ?? '');
    found[title.value] = text.ok && revision?.words === wordsKey(text.value.text);
  }
  return found;
}

const allRecognised = { 'Ferry late again': true, 'Mill to reopen': true, 'Ferry, second report': true };

test('the migrations are one to a version, in order', () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_one, index) => firstSchema + 1 + index));
  expect(schemaVersion).toBe(firstSchema + migrations.length);
});

test.each(migrations.map(({ to }) => ({ to })))(
  'the migration to $to has work to do on the library kept of the version before, and leaves it whole',
  async ({ to }) => {
    const folder = await kept(to - 1);
    const found = await recover(nodeFiles, layoutOf(folder), createComplete());
    expect(found.damage).toEqual([]);
    expect(found.upgrades[0]?.to).toBe(to);
    expect(found.upgrades[0]?.ops.length).toBeGreaterThan(0);
    expect(found.upgrades.at(-1)?.to).toBe(schemaVersion);
  },
);

test('an older library is brought up to date after a backup: once, for good, and with its history', async () => {
  const folder = await kept(1);
  const library = await opened(folder);
  expect(library.writable).toBe(true);
  expect(library.opened).toMatchObject({ damage: [], upgraded: { from: 1, to: schemaVersion } });
  expect(await recognised(library)).toEqual(allRecognised);
  // A field that no version of ours knows came through.
  expect([...library.data.notes.values()][0]).toMatchObject({ title: 'What to ask', mood: 'curious' });
  const after = contents(library.data);
  expect(await headerOf(folder)).toMatchObject({ schema: schemaVersion, seq: library.seq });
  expect((await checkLibrary(folder)).damage).toEqual([]);

  const [backup] = await library.backups.list();
  expect(backup).toMatchObject({ id: library.opened.upgraded?.backup, why: 'before an upgrade', schema: 1 });
  const before = join(folder, '..', 'before');
  expect((await library.backups.restore(backup?.id ?? '', before)).ok).toBe(true);
  expect(await headerOf(before)).toEqual(await headerOf(await kept(1)));
  // Held against the library, the backup is brought up to date too: the upgrade is no difference.
  expect(await library.backups.compare(backup?.id ?? '')).toMatchObject({
    ok: true,
    value: { differences: [] },
  });

  expect((await library.compact()).ok).toBe(true);
  await library.close();
  const again = await opened(folder);
  expect(again.opened).toMatchObject({ upgraded: null, damage: [] });
  expect(contents(again.data)).toBe(after);
  await again.close();
  const history = await recover(nodeFiles, layoutOf(folder), createComplete(), { fromHistory: true });
  expect([history.damage, contents(history.data)]).toEqual([[], after]);
});

test('what was done before the upgrade can still be undone, and the upgrade itself is nobody’s act', async () => {
  const library = await opened(await kept(1), testParts({ person: 'Ada' }));
  const undo = createUndo(library);
  await undo.ready;
  expect(undo.state().undo?.label).toBe('import of “Ferry, second report”');
  // The record has changed since: it is said, not forced.
  expect(await undo.undo()).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  undo.skip();
  expect(await undo.undo()).toMatchObject({ ok: true, value: { label: 'edit of event “Ferry delayed”' } });
  undo.close();
  await library.close();
});

test('reading an older library shows it brought up to date and touches no byte', async () => {
  const folder = await kept(1);
  const before = await tree(folder);
  const reader = await opened(folder, testParts(), { write: false });
  expect(await recognised(reader)).toEqual(allRecognised);
  await reader.close();
  const report = await checkLibrary(folder);
  expect([report.damage, report.notices.map(({ kind }) => kind)]).toEqual([
    [],
    expect.arrayContaining(['older']),
  ]);
  expect(await tree(folder)).toEqual(before);
});

test('an upgrade that the disk stops at any step leaves a library that the next to open brings up to date', async () => {
  for (let nth = 1; ; nth += long ? 1 : 4) {
    const folder = await kept(1);
    let left = nth;
    const files = faultyFiles(
      ({ path }) => (!path.endsWith('lock') && --left === 0 ? 'ENOSPC' : 'done'),
      unsyncedFiles,
    );
    const first = await opened(folder, testParts({ files })).catch(() => null);
    if (first && !first.writable) {
      expect(first.opened.readOnlyBecause, `step ${nth}`).toMatch(/brought up to date.*the disk is full/);
      expect(first.data.articles.size, `step ${nth}`).toBe(3);
    }
    await first?.close();
    const second = await opened(folder, testParts({ files: unsyncedFiles }));
    expect(await recognised(second), `step ${nth}`).toEqual(allRecognised);
    expect([second.writable, (await second.backups.list()).length > 0], `step ${nth}`).toEqual([true, true]);
    await second.close();
    expect((await checkLibrary(folder)).damage, `step ${nth}`).toEqual([]);
    if (left > 0) break;
  }
}, 600_000);

test.each<[string, (folder: string) => Promise<void>]>([
  [
    'snapshot',
    async (folder) => {
      const path = join(folder, 'library.jsonl');
      const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -2);
      const body = `${lines.join('\n')}\n`.replace(/"schema":\d+/, '"schema":99');
      const sha256 = createHash('sha256').update(body).digest('hex');
      await writeFile(path, `${body}${JSON.stringify({ records: lines.length - 1, sha256 })}\n`);
    },
  ],
  [
    // As its upgrade leaves it when the power goes before the snapshot is written.
    'journal',
    async (folder) => {
      const path = join(folder, 'journal', '7.jsonl');
      const last = (await readFile(path, 'utf8')).trimEnd().split('\n').at(-1) ?? '';
      const change = decodeLine(Buffer.from(last));
      if (!change.ok) throw new Error(change.error);
      const ops = [{ op: 'put', in: 'maps', record: { id: testParts().ids.next() } }] as never;
      const line = encodeLine({ ...change.value, seq: change.value.seq + 1, schema: 99, ops });
      await appendFile(path, line);
    },
  ],
])(
  'a library whose %s is of a newer version opens for reading, says so, and keeps what is not known',
  async (_name, makeNewer) => {
    const folder = await kept(1);
    await (await opened(folder)).close();
    await makeNewer(folder);
    const before = await tree(folder);
    const library = await opened(folder);
    expect(library.writable).toBe(false);
    expect(library.opened.readOnlyBecause).toMatch(
      /newer version of Throughline.*schema 99.*update Throughline/,
    );
    expect(library.opened.damage).toEqual([]);
    expect([...library.data.notes.values()][0]).toMatchObject({ title: 'What to ask', mood: 'curious' });
    await library.close();
    expect(await tree(folder)).toEqual(before);
  },
);

async function tree(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (path) => [path, await readFile(path)] as const)));
}
