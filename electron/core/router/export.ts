import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import type { ExportOptions } from '#common/contract/export';
import type { Pieces } from '#common/formats/exporters';
import { previewExport, readyExport, type ReadyExport } from '#core/services/export/export';
import { timelinePicture } from '#core/services/export/timeline-picture';
import { Pace } from '#core/services/pace';
import { looseEndsInScope } from '#core/services/loose-ends/in-scope';
import { answer, os } from './base';
import type { RouterContext } from './context';
import { inPieces } from './pieces';

/** Named in the file as what made it. */
const program = ({ host }: RouterContext): string => `Throughline ${host.info().version}`;

function ready(
  context: RouterContext,
  options: z.infer<typeof ExportOptions>,
  signal: AbortSignal | undefined,
): Promise<ReadyExport> {
  return answer(readyExport(context.session, options, program(context), new Pace(signal)));
}

/** The pieces of an export, each small enough for one message. */
async function* smallPieces(pieces: Pieces): AsyncGenerator<string, void, void> {
  for await (const piece of pieces) yield* inPieces(Buffer.from(piece));
}

/** The `export` calls. */
export const exportRouter = {
  preview: os.export.preview.handler(async ({ context, input, signal }) => {
    const pace = new Pace(signal);
    const preview = await answer(previewExport(context.session, input, program(context), pace));
    return { ...preview, looseEnds: await looseEndsInScope(context.session, input.scope, pace) };
  }),
  timeline: os.export.timeline.handler(({ context, input, signal }) =>
    timelinePicture(context.session, input, new Pace(signal)),
  ),
  savePicture: os.export.savePicture.handler(async ({ context, input }) => {
    const { handle, base64, last } = input;
    const taken = context.connection.picture.take(handle, base64, last);
    const bytes = await answer(taken);
    if (bytes === null) return { name: null };
    return { name: (await answer(context.host.writeTarget(handle, bytes))).name };
  }),
  download: os.export.download.handler(async function* ({ context, input, signal }) {
    const pieces = yield* (await ready(context, input, signal)).gather();
    yield* smallPieces(pieces);
  }),
  save: os.export.save.handler(async function* ({ context, input, signal }) {
    const { handle, ...options } = input;
    const pieces = yield* (await ready(context, options, signal)).gather();
    // Whoever writes them leaves no file behind once they are no longer wanted.
    yield await answer(context.host.writeTarget(handle, pieces));
  }),
};
