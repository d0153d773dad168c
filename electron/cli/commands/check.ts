import { resolve } from 'node:path';
import { disagreementNotices } from '#core/services/disagreements/notices';
import { checkExport } from '#core/services/export/check-export';
import { readTextFile } from '#core/services/home/text-file';
import { checkLibrary, type Finding } from '#core/store/check';
import { nodeFiles } from '#core/store/node-files';
import { repairLibrary } from '#core/store/repair';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits, type CommandIo } from '../io';
import { commandParts, openForReading } from '../open';

/**
 * `check DIR [--repair] [--export FILE]`: exit 0 when sound, 1 with each damage and its remedy. Notices never fail
 * it. With --repair, what can be mended is mended first, and stderr says what was done; what is left is then found.
 * With an export, every quote in it is looked for in the library it came from.
 */
export const checkCommand: Command = async (argv, io) => {
  const args = readArguments(argv, { texts: ['export'], flags: ['json', 'repair'], names: ['DIR'], most: 1 });
  const [folder = ''] = args.words;
  if (args.flag('repair') && !(await repair(folder, io))) return exits.failed;
  const report = await checkLibrary(folder);
  const exported = args.text('export');
  const damage = [...report.damage];
  if (exported !== undefined) {
    const opened = await openForReading(folder, io);
    if (!opened.ok) return exits.failed;
    const text = await readTextFile(nodeFiles, resolve(exported));
    if (text === null) io.err(`“${exported}” is not there.`);
    else damage.push(...(await checkExport(opened.value, exported, text)));
    await opened.value.close();
    if (text === null) return exits.failed;
  }
  const notices = [...report.notices, ...(damage.length > 0 ? [] : await disagreements(folder, io))];
  for (const finding of damage) {
    await io.out(
      args.flag('json') ? JSON.stringify({ level: 'damage', ...finding }) : line('damage', finding),
    );
  }
  for (const finding of notices) {
    await io.out(
      args.flag('json') ? JSON.stringify({ level: 'notice', ...finding }) : line('notice', finding),
    );
  }
  if (damage.length > 0) {
    io.err(`${folder}: ${damage.length === 1 ? 'one thing is' : `${damage.length} things are`} damaged.`);
    return exits.failed;
  }
  if (!args.flag('json')) await io.out(`${folder}: sound.`);
  return exits.fine;
};

/** What the sources of a sound library disagree on; of one that cannot be opened its damage says more. */
async function disagreements(folder: string, io: CommandIo): Promise<Finding[]> {
  const opened = await openForReading(folder, io);
  if (!opened.ok) return [];
  try {
    return await disagreementNotices(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Repairs and says on stderr what was mended, what is lost and where the damaged files are. */
async function repair(folder: string, io: CommandIo): Promise<boolean> {
  const repaired = await repairLibrary(folder, await commandParts(io));
  if (!repaired.ok) {
    io.err(repaired.error.message);
    return false;
  }
  const { damage, lost, keptIn, restored, before, mends, backup } = repaired.value;
  if (before !== null) io.err(`The records as they were before the repair are kept in ${before}.`);
  for (const finding of damage) io.err(`repaired: ${finding.where}: ${finding.what}`);
  for (const finding of lost) io.err(`lost: ${finding.where}: ${finding.what}`);
  for (const path of restored) io.err(`restored from a backup: ${path}`);
  if (backup !== null) io.err(`Backup ${backup} was made before records were mended.`);
  for (const { where, what } of mends) io.err(`mended: ${where}: ${what}`);
  if (keptIn !== null) io.err(`The damaged files are kept in ${keptIn}.`);
  return true;
}

function line(level: string, finding: { what: string; where: string; remedy: string }): string {
  return `${level}: ${finding.where}: ${finding.what} ${finding.remedy}`.trim();
}
