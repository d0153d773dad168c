import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import type { ExportOptions } from '#common/contract/export';
import { readyExport, startOf, type ReadyExport } from '#core/services/export/export';
import { looseEndsInScope } from '#core/services/loose-ends/in-scope';
import { answer, os } from './base';
import type { RouterContext } from './context';
import { inPieces } from './pieces';

/** How much of an export a preview shows (UTF-16 units): a few screens, and safely one answer. */
const previewLength = 60_000;

/** Named in the file as what made it. */
const program = 'Throughline';

function ready(
  { session, host }: RouterContext,
  options: z.infer<typeof ExportOptions>,
): Promise<ReadyExport> {
  return answer(readyExport(session, options, `${program} ${host.info().version}`));
}

/** The pieces of an export, each small enough for one message. */
async function* smallPieces(pieces: Iterable<string>): AsyncGenerator<string, void, void> {
  for (const piece of pieces) yield* inPieces(Buffer.from(piece));
}

/** The `export` calls. */
export const exportRouter = {
  preview: os.export.preview.handler(async ({ context, input }) => {
    const { name, counts, pieces } = await ready(context, input);
    const looseEnds = await looseEndsInScope(context.session, input.scope);
    return { ...startOf(pieces, previewLength), counts, name, looseEnds };
  }),
  download: os.export.download.handler(async ({ context, input }) =>
    smallPieces((await ready(context, input)).pieces),
  ),
  save: os.export.save.handler(async ({ context, input }) => {
    const { handle, ...options } = input;
    const { pieces } = await ready(context, options);
    return answer(context.host.writeTarget(handle, pieces));
  }),
};
