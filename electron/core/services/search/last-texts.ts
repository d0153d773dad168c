import { FoldedParagraphs } from '#common/text/folded-paragraphs';

/** UTF-16 units of all texts kept: with what is folded of them 16 to 32 MB at most. */
const room = 8_000_000;
/** UTF-16 units of a text that is kept: one longer would take the room of many. */
const longest = room / 4;

/** The texts last read, by the hash of their files, and what was folded of them. What could not be read is read anew. */
export class LastTexts {
  readonly #read: (sha: string) => Promise<string | null>;
  readonly #kept = new Map<string, FoldedParagraphs>();
  #units = 0;

  constructor(read: (sha: string) => Promise<string | null>) {
    this.#read = read;
  }

  async get(sha: string): Promise<FoldedParagraphs | null> {
    const known = this.#kept.get(sha);
    if (known !== undefined) {
      this.#kept.delete(sha);
      this.#kept.set(sha, known);
      return known;
    }
    const read = await this.#read(sha);
    if (read === null) return null;
    const text = new FoldedParagraphs(read);
    if (read.length <= longest) this.#keep(sha, text);
    return text;
  }

  #keep(sha: string, text: FoldedParagraphs): void {
    // Asked for twice at once it was read twice.
    this.#units += text.text.length - (this.#kept.get(sha)?.text.length ?? 0);
    this.#kept.delete(sha);
    this.#kept.set(sha, text);
    for (const [oldest, { text: gone }] of this.#kept) {
      if (this.#units <= room) return;
      this.#kept.delete(oldest);
      this.#units -= gone.length;
    }
  }
}
