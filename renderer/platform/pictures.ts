import { pictureKind } from '#common/formats/pictures/picture-kind';
import type { Api } from './api';
import { readPieces, type AskPiece } from './read-pieces';

/** Gives a kept picture by its SHA-256; null where it cannot be shown. Nothing is asked of anyone but the core. */
export type PictureSource = (file: string, signal: AbortSignal) => Promise<Blob | null>;

/**
 * Pictures, one after the other: the core has one file at hand at a time, and would read another from the disk for
 * each piece. Whatever a file is called, only what is a picture by its own bytes becomes one.
 */
function inTurn(askFor: (file: string, signal: AbortSignal) => AskPiece): PictureSource {
  let last: Promise<unknown> = Promise.resolve();
  const read = async (file: string, signal: AbortSignal): Promise<Blob | null> => {
    if (signal.aborted) return null;
    const pieces = await readPieces(askFor(file, signal));
    const kind = pictureKind(pieces[0] ?? new Uint8Array());
    return kind === null ? null : new Blob(pieces, { type: kind });
  };
  return (file, signal) => {
    const reading = last.then(() => read(file, signal)).catch(() => null);
    last = reading;
    return reading;
  };
}

/** The pictures kept for an article. */
export function articlePictures(api: Api, id: string): PictureSource {
  return inTurn(
    (sha256, signal) => (stretch) => api.articles.original({ id, sha256, ...stretch }, { signal }),
  );
}

/** The pictures found in a file under review. */
export function importPictures(api: Api, session: string, item: string): PictureSource {
  return inTurn(
    (sha256, signal) => (stretch) => api.import.picture({ session, item, sha256, ...stretch }, { signal }),
  );
}
