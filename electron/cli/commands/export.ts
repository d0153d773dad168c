import { basename, resolve } from 'node:path';
import { exportFormats } from '#common/contract/export';
import { readyExport } from '#core/services/export/export';
import { parseScope } from '#core/services/export/scope';
import { writePieces } from '#core/services/home/text-file';
import { createSession } from '#core/services/session';
import { nodeFiles } from '#core/store/node-files';
import { systemParts } from '#core/store/parts';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits, UsageError } from '../io';
import { openForReading } from '../open';
import { generator } from '../version';

/** `export DIR --format F --out FILE [--scope S]`: the file appears whole or not at all. */
export const exportCommand: Command = async (argv, io) => {
  const args = readArguments(argv, { texts: ['format', 'out', 'scope'], flags: ['json'], least: 1, most: 1 });
  const [folder = ''] = args.words;
  const wanted = args.text('format');
  const format = exportFormats.find((known) => known === wanted || known === `${wanted}.csv`);
  if (!format) throw new UsageError(`--format takes one of: ${exportFormats.join(', ')}.`);
  const out = args.text('out');
  if (!out) throw new UsageError('--out names the file to write.');
  const scope = parseScope(args.text('scope') ?? 'all');
  if (!scope.ok) throw new UsageError(scope.error);

  const opened = await openForReading(folder, io);
  if (!opened.ok) return exits.failed;
  const parts = systemParts({ person: 'reader', device: 'reader' });
  const session = createSession({
    library: opened.value,
    parts: { now: () => parts.now(), ids: parts.ids, zone: () => 'UTC' },
    name: basename(resolve(folder)),
  });
  try {
    const options = { format, scope: scope.value, comments: true, extent: 'quotes', style: 'note' } as const;
    const ready = await readyExport(session, options, generator);
    if (!ready.ok) {
      io.err(ready.error.message);
      return exits.failed;
    }
    const gathering = ready.value.gather();
    let step = await gathering.next();
    while (step.done !== true) step = await gathering.next();
    const bytes = await writePieces(nodeFiles, resolve(out), step.value).catch((error: unknown) => {
      io.err(
        `“${out}” was not written: ${error instanceof Error ? error.message : String(error)}. Name another place with --out.`,
      );
      return null;
    });
    if (bytes === null) return exits.failed;
    if (args.flag('json')) await io.out(JSON.stringify({ file: out, bytes, counts: ready.value.counts }));
    return exits.fine;
  } finally {
    await session.close();
  }
};
