import type { z } from 'zod';
import type { ExportCounts, ExportExtent, ExportOptions, ExportProgress } from '#common/contract/export';
import { exporters, type Pieces } from '#common/formats/exporters';
import { ok, type Result } from '#common/result';
import { folderName } from '../home/app-home';
import type { Pace } from '../pace';
import type { OpenSession } from '../session';
import type { Trouble } from '../trouble';
import { gatherExport, type GatherOptions } from './gather';
import { sampleOf } from './sample';
import { selectExport, type Selection } from './selection';

type Asked = z.infer<typeof ExportOptions>;

/** An export ready to be made: a proposed file name and its counts. */
export interface ReadyExport {
  readonly name: string;
  readonly counts: ExportCounts;
  /** Gathers it, telling how far it is, and returns its pieces in order. Nothing is written by this. */
  gather(): AsyncGenerator<ExportProgress, AsyncIterable<string>>;
}

/** How much of an export a preview shows (UTF-16 units): a few screens, and safely one answer. */
const previewLength = 60_000;

/** Readies what is asked for; only its ids are looked at by this. It goes at the pace given, to its last piece. */
export async function readyExport(
  session: OpenSession,
  options: Asked,
  generator: string,
  pace: Pace,
): Promise<Result<ReadyExport, Trouble>> {
  const selection = await selectExport(session, options.scope, extentOf(options), pace);
  if (!selection.ok) return selection;
  const pictures = options.format === 'html' ? 'embedded' : { why: 'kept in the library' };
  const told = { ...howTold(session, options, selection.value, generator), pictures } as const;
  return ok({
    name: nameOf(told.title, options),
    counts: selection.value.counts,
    async *gather() {
      const view = yield* everyHundredth(gatherExport(session, selection.value, told, pace));
      return paced(exporters[options.format].write(view), pace);
    },
  });
}

/** What an export would hold, counted, and a sample of it to look at. */
export async function previewExport(
  session: OpenSession,
  options: Asked,
  generator: string,
  pace: Pace,
): Promise<Result<{ text: string; cut: boolean; counts: ExportCounts; name: string }, Trouble>> {
  const selection = await selectExport(session, options.scope, extentOf(options), pace);
  if (!selection.ok) return selection;
  const told = howTold(session, options, selection.value, generator);
  const { sample, cut } = sampleOf(selection.value);
  // One picture may be larger than an answer.
  const why = options.format === 'html' ? 'in the file, not in the preview' : 'kept in the library';
  const gathering = gatherExport(session, sample, { ...told, pictures: { why } }, pace);
  let step = await gathering.next();
  while (step.done !== true) step = await gathering.next();
  const start = await startOf(exporters[options.format].write(step.value), previewLength);
  const { counts } = selection.value;
  return ok({ text: start.text, cut: cut || start.cut, counts, name: nameOf(told.title, options) });
}

/** Pieces at a pace that lets others have their turn. */
async function* paced(pieces: Pieces, pace: Pace): AsyncGenerator<string, void, void> {
  for await (const piece of pieces) {
    yield piece;
    await pace.rest();
  }
}

/** A table has no place for a whole article: it gets the sentences. */
function extentOf({ format, extent }: Asked): ExportExtent {
  const isTable = format === 'chronology.csv' || format === 'evidence.csv';
  return isTable && extent === 'articles' ? 'sentences' : extent;
}

function howTold(
  session: OpenSession,
  options: Asked,
  { words }: Selection,
  generator: string,
): Omit<GatherOptions, 'pictures'> {
  const { scope, comments, style } = options;
  const kind = `the ${scope.kind} `;
  const thing = words.startsWith(kind) ? words.slice(kind.length) : words;
  const title = scope.kind === 'all' ? session.name : `${session.name}: ${thing}`;
  return { title, comments, sentences: extentOf(options) === 'sentences', style, generator };
}

function nameOf(title: string, { format }: Asked): string {
  const { ending } = exporters[format];
  return `${folderName(title)}${ending}`;
}

/** Passes on at most a hundred tellings of how far something is, and the last. */
async function* everyHundredth<Value>(
  steps: AsyncGenerator<ExportProgress, Value>,
): AsyncGenerator<ExportProgress, Value> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    if (done % Math.ceil(total / 100) === 0 || done === total) yield step.value;
  }
}

/** Joins pieces until they hold `most` UTF-16 units; `cut` says whether there was more. */
async function startOf(pieces: Pieces, most: number): Promise<{ text: string; cut: boolean }> {
  let text = '';
  for await (const piece of pieces) {
    if (text.length + piece.length > most) {
      const room = most - text.length;
      return { text: text === '' ? piece.slice(0, room) : text, cut: true };
    }
    text += piece;
  }
  return { text, cut: false };
}
