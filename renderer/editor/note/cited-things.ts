import type { CitedThing } from '#common/contract/library';
import { citedKinds, type Citation } from '#common/model/note';
import { textAttr } from '#common/model/rich-text';

export type CitedRef = Pick<CitedThing, 'kind' | 'id'>;

/** Asked for at once; far below what one answer may hold. */
const atOnce = 100;

/** What the citations of a note point at, asked for in groups and kept while the note is open. */
export class CitedThings {
  readonly #load: (refs: CitedRef[]) => Promise<readonly CitedThing[]>;
  readonly #known = new Map<string, CitedThing>();
  readonly #wanted = new Map<string, CitedRef>();
  readonly #watching = new Set<() => void>();
  #asking = false;

  constructor(load: (refs: CitedRef[]) => Promise<readonly CitedThing[]>) {
    this.#load = load;
  }

  /** What a citation points at; null while that is on its way, or when it could not be asked. */
  of(ref: CitedRef): CitedThing | null {
    return this.#known.get(keyOf(ref)) ?? null;
  }

  /** Says that a citation is shown. */
  want(ref: CitedRef): void {
    const key = keyOf(ref);
    if (this.#known.has(key)) return;
    this.#wanted.set(key, ref);
    if (this.#asking) return;
    this.#asking = true;
    queueMicrotask(() => void this.#ask());
  }

  /** Calls back whenever something became known; returns how to stop. */
  watch(listener: () => void): () => void {
    this.#watching.add(listener);
    return () => void this.#watching.delete(listener);
  }

  /** Asks for everything again: something that is cited may have changed. What was known shows until then. */
  refresh(): void {
    const refs = [...this.#known.values()];
    for (const ref of refs) this.#wanted.set(keyOf(ref), { kind: ref.kind, id: ref.id });
    if (refs.length === 0 || this.#asking) return;
    this.#asking = true;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      while (this.#wanted.size > 0) {
        const refs = [...this.#wanted.values()].slice(0, atOnce);
        // An answer may hold fewer than were asked for; one that holds none would never end.
        const things = await this.#load(refs);
        if (things.length === 0) break;
        for (const thing of things) {
          this.#known.set(keyOf(thing), thing);
          this.#wanted.delete(keyOf(thing));
        }
        for (const listener of [...this.#watching]) listener();
      }
    } catch {
      // Without an answer a citation still shows its own words; it is asked again with the next change.
    } finally {
      this.#asking = false;
    }
  }
}

function keyOf({ kind, id }: CitedRef): string {
  return `${kind} ${id}`;
}

/** The attributes of a citation node as what they are. */
export function citationOf(attrs: Readonly<Record<string, unknown>>): Citation {
  const kind = citedKinds.find((each) => each === attrs['kind']) ?? 'annotation';
  return { kind, id: textAttr(attrs, 'id'), quote: textAttr(attrs, 'quote') };
}

/** Whether what a citation shows are a source's words, and not the name of something. */
export function quotesWords(kind: Citation['kind']): boolean {
  return kind === 'annotation' || kind === 'evidence';
}

/** A citation in words: the quote in quotation marks, and where it is from when that is known. */
export function citationWords({ quote, ...ref }: Citation, things: CitedThings | null): string {
  const thing = things?.of(ref);
  const words = quote === '' ? (thing?.quote ?? '') : quote;
  const quoted = words === '' || !quotesWords(ref.kind) ? words : `“${words}”`;
  const source = thing?.source ?? '';
  if (quoted === '') return source;
  return source === '' || ref.kind === 'article' || ref.kind === 'tag' ? quoted : `${quoted} (${source})`;
}

/** What a citation says of a record that is no longer there. */
export const goneWords: Readonly<Record<Citation['kind'], string>> = {
  annotation: 'The passage is gone; these are its words as cited.',
  evidence: 'The evidence is gone; these are its words as cited.',
  event: 'The event is gone; this is its name as cited.',
  article: 'The article is gone; this is its name as cited.',
  tag: 'The tag is gone; this is its name as cited.',
};
