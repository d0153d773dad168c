import { resolve } from 'node:path';
import type { KindDifference } from '#common/backup/compare';
import { counted } from '#common/formats/phrases';
import { createBackups, type Backups } from '#core/store/backup/backups';
import type { Manifest } from '#core/store/backup/manifest';
import { readNow } from '#core/store/backup/restore';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits, UsageError, type CommandIo } from '../io';

/**
 * `restore DIR [--list | --from ID --to DIR2]`: names the backups of a library, or makes a new library from one, in a
 * new folder, after saying what differs from the library as it is. With --from alone it only says so. DIR itself is
 * never changed, and no lock is taken.
 */
export const restoreCommand: Command = async (argv, io) => {
  const args = readArguments(argv, {
    texts: ['from', 'to'],
    flags: ['list', 'json'],
    names: ['DIR'],
    most: 1,
  });
  const [folder = ''] = args.words;
  const from = args.text('from');
  const to = args.text('to');
  if (to !== undefined && from === undefined) throw new UsageError('--to needs --from: which backup?');
  if (args.flag('list') && from !== undefined) throw new UsageError('--list and --from exclude each other.');
  const layout = layoutOf(resolve(folder));
  if ((await nodeFiles.stat(layout.folder))?.kind !== 'folder') {
    io.err(`There is no folder ${folder}. Name the folder of a library.`);
    return exits.failed;
  }
  const backups = createBackups(nodeFiles, layout, () => readNow(nodeFiles, layout));
  const json = args.flag('json');
  if (from === undefined) return list(backups, folder, json, io);
  return restore(backups, { from, to, json }, io);
};

async function list(
  backups: Pick<Backups, 'list'>,
  folder: string,
  json: boolean,
  io: CommandIo,
): Promise<number> {
  const found = await backups.list();
  for (const backup of found) await io.out(json ? JSON.stringify(shown(backup)) : asLine(backup));
  if (found.length === 0) io.err(`${folder} has no backups yet. They are made while a library is worked on.`);
  return exits.fine;
}

function shown({ id, at, why, seq, counts, missing }: Manifest) {
  return { id, at, why, seq, counts, missing };
}

function asLine({ id, at, why, counts }: Manifest): string {
  const { articles = 0, annotations = 0, events = 0, notes = 0 } = counts;
  const holds = [
    counted(articles, 'article'),
    counted(annotations, 'annotation'),
    counted(events, 'event'),
    counted(notes, 'note'),
  ];
  return `${id}  ${at}  ${why}  ${holds.join(', ')}`;
}

async function restore(
  backups: Pick<Backups, 'compare' | 'restore'>,
  { from, to, json }: { from: string; to: string | undefined; json: boolean },
  io: CommandIo,
): Promise<number> {
  const compared = await backups.compare(from);
  if (!compared.ok) return failed(compared.error, io);
  const say =
    to === undefined && !json ? (line: string) => io.out(line) : async (line: string) => io.err(line);
  for (const line of previewLines(compared.value.differences)) await say(line);
  if (to === undefined) {
    if (json)
      await io.out(
        JSON.stringify({ ...shown(compared.value.backup), differences: compared.value.differences }),
      );
    return exits.fine;
  }
  const restored = await backups.restore(from, resolve(to));
  if (!restored.ok) return failed(restored.error, io);
  const { missing, backup } = restored.value;
  for (const path of missing) io.err(`${path} was already missing or damaged when the backup was made.`);
  if (json) await io.out(JSON.stringify({ ...shown(backup), folder: to, missing }));
  else await io.out(`${to}: the library as it was at ${backup.at}.`);
  return exits.fine;
}

function failed(message: string, io: CommandIo): number {
  io.err(message);
  return exits.failed;
}

function previewLines(differences: readonly KindDifference[]): string[] {
  if (differences.length === 0) return ['The backup holds the same records as the library now.'];
  return differences.map(({ kind, onlyNow, onlyThen, changed }) => {
    const parts = [
      ...(onlyThen.length > 0 ? [`${onlyThen.length} only in the backup`] : []),
      ...(onlyNow.length > 0 ? [`${onlyNow.length} only in the library now`] : []),
      ...(changed.length > 0 ? [`${changed.length} different`] : []),
    ];
    return `${kind}: ${parts.join(', ')}`;
  });
}
