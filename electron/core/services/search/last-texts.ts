/** Texts kept at a time: a few pages of what the palette shows. */
const most = 48;
/** UTF-16 units of a text that is kept: longer ones are few, and would take the room of many. */
const longest = 200_000;

/** The texts last read, by the hash of their files. What could not be read is read anew. */
export class LastTexts {
  readonly #read: (sha: string) => Promise<string | null>;
  readonly #kept = new Map<string, string>();

  constructor(read: (sha: string) => Promise<string | null>) {
    this.#read = read;
  }

  async get(sha: string): Promise<string | null> {
    const text = this.#kept.get(sha) ?? (await this.#read(sha));
    if (text === null || text.length > longest) return text;
    this.#kept.delete(sha);
    this.#kept.set(sha, text);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    return text;
  }
}
