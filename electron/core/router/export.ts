import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import type { ExportOptions } from '#common/contract/export';
import type { Pieces } from '#common/formats/exporters';
import { previewExport, readyExport, type ReadyExport } from '#core/services/export/export';
import { looseEndsInScope } from '#core/services/loose-ends/in-scope';
import { answer, os } from './base';
import type { RouterContext } from './context';
import { inPieces } from './pieces';

/** Named in the file as what made it. */
const program = ({ host }: RouterContext): string => `Throughline ${host.info().version}`;

function ready(context: RouterContext, options: z.infer<typeof ExportOptions>): Promise<ReadyExport> {
  return answer(readyExport(context.session, options, program(context)));
}

/** The pieces of an export, each small enough for one message. */
async function* smallPieces(pieces: Pieces): AsyncGenerator<string, void, void> {
  for await (const piece of pieces) yield* inPieces(Buffer.from(piece));
}

/** The same pieces until they are no longer wanted; whoever writes them then leaves no file behind. */
async function* untilStopped(pieces: Pieces, signal: AbortSignal | undefined): AsyncGenerator<string> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}

/** The `export` calls. */
export const exportRouter = {
  preview: os.export.preview.handler(async ({ context, input }) => {
    const preview = await answer(previewExport(context.session, input, program(context)));
    return { ...preview, looseEnds: await looseEndsInScope(context.session, input.scope) };
  }),
  download: os.export.download.handler(async function* ({ context, input }) {
    const pieces = yield* (await ready(context, input)).gather();
    yield* smallPieces(pieces);
  }),
  save: os.export.save.handler(async function* ({ context, input, signal }) {
    const { handle, ...options } = input;
    const pieces = yield* (await ready(context, options)).gather();
    yield await answer(context.host.writeTarget(handle, untilStopped(pieces, signal)));
  }),
};
