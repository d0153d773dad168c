import { basename, resolve } from 'node:path';
import { exportFormats, type ExportExtent } from '#common/contract/export';
import { citationStyleIds } from '#common/derive/citation-styles';
import { readyExport } from '#core/services/export/export';
import { parseScope } from '#core/services/export/scope';
import { Pace } from '#core/services/pace';
import { writePieces } from '#core/services/home/text-file';
import { createSession } from '#core/services/session';
import { nodeFiles } from '#core/store/node-files';
import { systemParts } from '#core/store/parts';
import { reasonOf } from '#core/store/reason';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits, UsageError } from '../io';
import { openForReading } from '../open';
import { generator } from '../version';

/** How much goes out with the quotes, as the command line names it. */
const extents: Readonly<Record<string, ExportExtent>> = {
  quotes: 'quotes',
  context: 'sentences',
  article: 'articles',
};

/**
 * `export DIR --format F --out FILE [--scope S] [--style S] [--extent E] [--no-comments]`: the file appears whole or
 * not at all. Without the options that may be left out it is the notes' quotes alone, with comments, cited in notes.
 */
export const exportCommand: Command = async (argv, io) => {
  const args = readArguments(argv, {
    texts: ['format', 'out', 'scope', 'style', 'extent'],
    flags: ['json', 'no-comments'],
    names: ['DIR'],
    most: 1,
  });
  const [folder = ''] = args.words;
  const wanted = args.text('format');
  const format = exportFormats.find((known) => known === wanted || known === `${wanted}.csv`);
  if (!format) throw new UsageError(`--format takes one of: ${exportFormats.join(', ')}.`);
  const out = args.text('out');
  if (!out) throw new UsageError('--out names the file to write.');
  const scope = parseScope(args.text('scope') ?? 'all');
  if (!scope.ok) throw new UsageError(scope.error);
  const style = oneOf('style', args.text('style') ?? 'note', citationStyleIds);
  const extent = oneOf('extent', args.text('extent') ?? 'quotes', Object.keys(extents));
  if (extent === 'article' && format.endsWith('.csv'))
    throw new UsageError(`--extent article is not for ${format}: a table has no place for a whole article.`);
  const options = {
    format,
    scope: scope.value,
    comments: !args.flag('no-comments'),
    extent: extents[extent] ?? 'quotes',
    style,
  };

  const opened = await openForReading(folder, io);
  if (!opened.ok) return exits.failed;
  const { kind } = scope.value;
  if (kind !== 'all' && !opened.value.data[`${kind}s`].has(scope.value.id)) {
    io.err(`“${scope.value.id}” is the id of no ${kind} in ${folder}. “throughline list” names them.`);
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
    if (args.flag('json')) await io.out(JSON.stringify({ file: out, bytes, counts: ready.value.counts }));
    return exits.fine;
  } catch (error) {
    if (!io.stop.aborted) throw error;
    io.err(`Stopped. “${out}” was not written.`);
    return exits.failed;
  } finally {
    await session.close();
  }
};

function oneOf<Value extends string>(option: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given);
  if (found === undefined)
    throw new UsageError(`--${option} takes one of: ${known.join(', ')}; not “${given}”.`);
  return found;
}
