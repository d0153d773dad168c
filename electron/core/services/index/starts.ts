import { sliceByCodePoints } from '#common/text/code-points';
import type { Blobs } from '#core/store/library';

/** How many code points of a text are kept to make labels from. */
const startLength = 500;
/** How many texts are read at once. */
const readers = 8;

/** The first words of texts, read once each from the library's files. A text that cannot be read has none. */
export class TextStarts {
  readonly #blobs: Pick<Blobs, 'readText'>;
  readonly #starts = new Map<string, string>();

  constructor(blobs: Pick<Blobs, 'readText'>) {
    this.#blobs = blobs;
  }

  /** The first 500 code points of a text by its SHA-256, or undefined where it was not read yet. */
  of(sha: string): string | undefined {
    return this.#starts.get(sha);
  }

  /** Reads what is not yet known of these. */
  async read(shas: Iterable<string>): Promise<void> {
    const waiting = [...new Set(shas)].filter((sha) => !this.#starts.has(sha));
    const work = async (): Promise<void> => {
      for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
        const file = await this.#blobs.readText(sha);
        this.#starts.set(sha, file.ok ? sliceByCodePoints(file.value.text, 0, startLength) : '');
      }
    };
    await Promise.all(Array.from({ length: readers }, work));
  }

  /** Forgets the starts of texts that are in no set of those in use. */
  keepOnly(shas: ReadonlySet<string>): void {
    for (const sha of this.#starts.keys()) if (!shas.has(sha)) this.#starts.delete(sha);
  }
}
