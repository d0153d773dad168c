import { basename, resolve } from 'node:path';
import { readyExport } from '#core/services/export/export';
import { Pace } from '#core/services/pace';
import { writePieces } from '#core/services/home/text-file';
import { createSession } from '#core/services/session';
import { libraryAround } from '#core/store/library-around';
import { nodeFiles } from '#core/store/node-files';
import { systemParts } from '#core/store/parts';
import { reasonOf } from '#core/store/reason';
import type { Command } from '../command';
import { exportAsked } from '../export-asked';
import { exits } from '../io';
import { openForReading } from '../open';
import { generator } from '../version';

/**
 * `export DIR --format F --out FILE [--scope S] [--style S] [--extent E] [--no-comments]`: the file appears whole or
 * not at all. Without the options that may be left out it is the notes' quotes alone, with comments, cited in notes.
 */
export const exportCommand: Command = async (argv, io) => {
  const { folder, out, isJson, options } = exportAsked(argv);
  if ((await libraryAround(nodeFiles, resolve(out))) !== null) {
    io.err(`“${out}” was not written because it is part of a library. Name another place with --out.`);
    return exits.failed;
  }
  const opened = await openForReading(folder, io);
  if (!opened.ok) return exits.failed;
  const { scope } = options;
  if (scope.kind !== 'all' && !opened.value.data[`${scope.kind}s`].has(scope.id)) {
    io.err(`“${scope.id}” is the id of no ${scope.kind} in ${folder}. “throughline list” names them.`);
    await opened.value.close();
    return exits.failed;
  }
  const parts = systemParts({ person: 'reader', device: 'reader' });
  const session = createSession({
    library: opened.value,
    parts: { now: () => parts.now(), ids: parts.ids, zone: () => 'UTC' },
    name: basename(resolve(folder)),
  });
  try {
    const ready = await readyExport(session, options, generator, new Pace(io.stop));
    if (!ready.ok) {
      io.err(ready.error.message);
      return exits.failed;
    }
    const gathering = ready.value.gather();
    let step = await gathering.next();
    while (step.done !== true) {
      io.stop.throwIfAborted();
      step = await gathering.next();
    }
    const bytes = await writePieces(nodeFiles, resolve(out), step.value).catch((error: unknown) => {
      io.err(`“${out}” was not written because ${reasonOf(error)}. Name another place with --out.`);
      return null;
    });
    if (bytes === null) return exits.failed;
    if (isJson) await io.out(JSON.stringify({ file: out, bytes, counts: ready.value.counts }));
    return exits.fine;
  } catch (error) {
    if (!io.stop.aborted) throw error;
    io.err(`Stopped. “${out}” was not written.`);
    return exits.failed;
  } finally {
    await session.close();
  }
};
