import { ok, type Result } from '#common/result';
import { CodePointIndex } from '#common/text/code-points';
import type { Blobs } from '#core/store/library';
import { blobTrouble, type Trouble } from './trouble';

/** How many texts stay at hand: the one being read, and those gone to and back from. */
const most = 4;

/** The texts marked in last, ready for offsets. Marking again in the same article reads no file. */
export class Texts {
  readonly #blobs: Pick<Blobs, 'readWords'>;
  readonly #kept = new Map<string, Promise<Result<CodePointIndex, Trouble>>>();

  constructor(blobs: Pick<Blobs, 'readWords'>) {
    this.#blobs = blobs;
  }

  /** The text of a revision by its SHA-256. */
  async get(sha: string): Promise<Result<CodePointIndex, Trouble>> {
    const kept = this.#kept.get(sha) ?? this.#read(sha);
    this.#kept.delete(sha);
    this.#kept.set(sha, kept);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    const text = await kept;
    // What could not be read now may be readable the next time: a drive comes back.
    if (!text.ok) this.#kept.delete(sha);
    return text;
  }

  async #read(sha: string): Promise<Result<CodePointIndex, Trouble>> {
    const words = await this.#blobs.readWords(sha);
    return words.ok ? ok(new CodePointIndex(words.value)) : blobTrouble(words.error);
  }
}
