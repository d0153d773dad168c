import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  pictureKind,
  pictureSize,
  type PictureSize,
  type PictureType,
} from '#common/formats/pictures/picture-kind';
import type { DraftPicture } from '#common/formats/reading/draft';
import { inWords, readingLimits, sizeInWords } from '#common/formats/reading/limits';

/** A picture taken from a file: the name its bytes are kept under, and its size in pixels. */
export interface KeptPicture extends PictureSize {
  readonly sha256: string;
}

/** Sides up to this many pixels are spacers and counters, which stand for nothing (pixels). */
const spacer = 2;

/** The pictures found inside one text. Their bytes go with the draft; the document names them by hash. */
export class PictureShelf {
  readonly #kept = new Map<string, DraftPicture>();
  #tooLarge = 0;
  #tooMany = 0;

  /**
   * Takes the picture an address holds within itself (`data:`, RFC 2397, base64). Null for every other address,
   * and for what is not a whole PNG, JPEG, GIF or WebP by its own bytes, whatever it calls itself: those leave
   * their place and their words. Nothing is ever fetched.
   */
  keep(address: string): KeptPicture | null {
    const bytes = this.#bytesOf(address);
    const kind = bytes === null ? null : pictureKind(bytes);
    const size = bytes === null || kind === null ? null : pictureSize(bytes, kind);
    if (bytes === null || kind === null || size === null) return null;
    if (size.width <= spacer || size.height <= spacer) return null;
    if (size.width * size.height > readingLimits.picturePixels) {
      this.#tooLarge += 1;
      return null;
    }
    return this.#shelve(bytes, kind, size);
  }

  /** What was kept, each once. */
  pictures(): DraftPicture[] {
    return [...this.#kept.values()];
  }

  /** Sentences on what could not be kept. */
  warnings(): string[] {
    const { pictureBytes, picturePixels, pictures } = readingLimits;
    const warnings: string[] = [];
    if (this.#tooLarge > 0) {
      const many = this.#tooLarge === 1 ? 'One picture was' : `${inWords(this.#tooLarge)} pictures were`;
      warnings.push(
        `${many} not kept: up to ${sizeInWords(pictureBytes)} and ${inWords(picturePixels / 1_000_000)} megapixels each are. The file itself is kept whole.`,
      );
    }
    if (this.#tooMany > 0) {
      warnings.push(
        `Only the first ${inWords(pictures)} pictures were kept; the others show their place. The file itself is kept whole.`,
      );
    }
    return warnings;
  }

  #bytesOf(address: string): Buffer<ArrayBuffer> | null {
    const [head] = /^\s*data:image\/(?:png|jpe?g|gif|webp)\s*(?:;[^,;]{0,100}){0,4};\s*base64\s*,/i.exec(
      address.slice(0, 600),
    ) ?? [''];
    if (head === '') return null;
    if ((address.length - head.length) * 0.75 > readingLimits.pictureBytes * 1.05) {
      this.#tooLarge += 1;
      return null;
    }
    const base64 = address
      .slice(head.length)
      .replace(/%(2b|2f|3d|0a|0d|20|09)/gi, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      )
      .replace(/[ \t\r\n\f]+/g, '');
    // Decoding passes over what is not base64, and a broken picture would come out of it.
    if (base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 === 1) return null;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length <= readingLimits.pictureBytes) return bytes;
    this.#tooLarge += 1;
    return null;
  }

  #shelve(bytes: Buffer<ArrayBuffer>, mediaType: PictureType, size: PictureSize): KeptPicture | null {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!this.#kept.has(sha256)) {
      if (this.#kept.size >= readingLimits.pictures) {
        this.#tooMany += 1;
        return null;
      }
      // Small buffers share one block of memory, all of which would travel with each.
      this.#kept.set(sha256, { sha256, mediaType, bytes: new Uint8Array(bytes) });
    }
    return { sha256, ...size };
  }
}
