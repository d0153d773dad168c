import { Buffer } from 'node:buffer';
import { mostPictureBytes } from '#common/contract/export';
import { sizeInWords } from '#common/formats/reading/limits';
import { ok, type Result } from '#common/result';
import { refused, type Trouble } from '../trouble';

/** A file that a window hands over piece by piece, one at a time: a message holds no whole one. */
export class BytesInPieces {
  #handle = '';
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  /** Takes the next piece for a handle. Answers all of them with the last; null before. */
  take(handle: string, base64: string, last: boolean): Result<readonly Uint8Array[] | null, Trouble> {
    if (handle !== this.#handle) this.#begin(handle);
    const piece = Buffer.from(base64, 'base64');
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes > mostPictureBytes) {
      this.#begin('');
      return refused(
        `The picture is larger than ${sizeInWords(mostPictureBytes)}. Save it as SVG, or show fewer events.`,
      );
    }
    if (!last) return ok(null);
    const pieces = this.#pieces;
    this.#begin('');
    return ok(pieces);
  }

  #begin(handle: string): void {
    this.#handle = handle;
    this.#pieces = [];
    this.#bytes = 0;
  }
}
