import type { z } from 'zod';
import type { ExportCounts, ExportOptions } from '#common/contract/export';
import { exporters } from '#common/formats/exporters';
import { ok, type Result } from '#common/result';
import { folderName } from '../home/app-home';
import type { OpenSession } from '../session';
import type { Trouble } from '../trouble';
import { gatherExport } from './gather';

/** An export ready to be written: a proposed file name, its counts, and its pieces in order. */
export interface ReadyExport {
  readonly name: string;
  readonly mediaType: string;
  readonly counts: ExportCounts;
  readonly pieces: Iterable<string>;
}

/** Gathers what is asked for and readies its writing; nothing is written by this. */
export async function readyExport(
  session: OpenSession,
  options: Omit<z.infer<typeof ExportOptions>, 'comments'> & { comments?: boolean },
  generator: string,
): Promise<Result<ReadyExport, Trouble>> {
  const { scope, format, comments = true } = options;
  const view = await gatherExport(session, { scope, comments, generator });
  if (!view.ok) return view;
  const exporter = exporters[format];
  return ok({
    name: `${folderName(view.value.title)}.${exporter.extension}`,
    mediaType: exporter.mediaType,
    counts: view.value.counts,
    pieces: exporter.write(view.value),
  });
}

/** Joins pieces until they hold `most` UTF-16 units; `cut` says whether there was more. */
export function startOf(pieces: Iterable<string>, most: number): { text: string; cut: boolean } {
  let text = '';
  for (const piece of pieces) {
    if (text.length + piece.length > most) {
      const room = most - text.length;
      return { text: text === '' ? piece.slice(0, room) : text, cut: true };
    }
    text += piece;
  }
  return { text, cut: false };
}
