import { fold } from '../fold';

/** What a tag is known by: its own name and the others it goes by. */
export interface KnownTag {
  readonly id: string;
  readonly kind: 'topic' | 'person' | 'group' | 'place';
  readonly name: string;
  readonly names: readonly string[];
}

interface Word {
  readonly folded: string;
  readonly isName: boolean;
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu)].map(([word]) => {
    const bare = word.replace(/['’]s$/u, '');
    return { folded: fold(bare), isName: /^\p{Lu}/u.test(word) };
  });

interface Name {
  readonly tag: KnownTag;
  readonly words: readonly string[];
}

/** Where someone is or goes to is no group, even where one is called by the name of its seat. */
const toPlaces: ReadonlySet<string> = new Set([
  ...['in', 'to', 'from', 'at', 'near', 'via', 'around', 'outside'],
  ...['nach', 'aus', 'bei', 'nahe', 'um'],
]);

/** What a sentence begins with, in capitals for that. */
const openings: ReadonlySet<string> = new Set(
  [...toPlaces].concat([
    ...'on and but when then later yesterday today while as after before by with'.split(' '),
    ...'am im und doch als dann gestern heute nach vor mit wahrend nachdem der die das'.split(' '),
  ]),
);

/** The tags of people, groups and places of a codebook, made ready to be found in sentences. */
export class TagFinder {
  readonly #byFirst = new Map<string, Name[]>();
  /** People by one part of their name; null for a part that several share. */
  readonly #byPart = new Map<string, KnownTag | null>();

  constructor(tags: Iterable<KnownTag>) {
    for (const tag of tags) {
      if (tag.kind === 'topic') continue;
      for (const name of [tag.name, ...tag.names])
        this.#add(
          tag,
          wordsIn(name).map(({ folded }) => folded),
        );
    }
    for (const names of this.#byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  }

  #add(tag: KnownTag, words: readonly string[]): void {
    const [first] = words;
    if (first === undefined) return;
    this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { tag, words }]);
    if (tag.kind !== 'person' || words.length < 2) return;
    for (const part of words) {
      const known = this.#byPart.get(part);
      if (part.length > 2) this.#byPart.set(part, known === undefined || known?.id === tag.id ? tag : null);
    }
  }

  /**
   * The tags that words name, each once, in order: by a whole name, or people by one part of theirs that no other
   * person shares and that stands alone.
   */
  in(text: string): KnownTag[] {
    const words = wordsIn(text);
    const found = new Map<string, KnownTag>();
    let told = 0;
    for (let at = 0; at < words.length;) {
      const name = this.#nameAt(words, at);
      const tag = name?.tag ?? this.#partAt(words, at, told);
      const isSeat = tag?.kind === 'group' && toPlaces.has(words[at - 1]?.folded ?? '');
      if (tag && !isSeat) found.set(tag.id, tag);
      at += name?.words.length ?? 1;
      if (name) told = at;
    }
    return [...found.values()];
  }

  #nameAt(words: readonly Word[], at: number): Name | undefined {
    if (words[at]?.isName !== true) return undefined;
    const named = this.#byFirst.get(words[at]?.folded ?? '') ?? [];
    return named.find((name) => name.words.every((word, index) => words[at + index]?.folded === word));
  }

  /** `told` is where the last whole name ended: what begins there is no part of it. */
  #partAt(words: readonly Word[], at: number, told: number): KnownTag | null {
    const word = words[at];
    if (word?.isName !== true || words[at + 1]?.isName === true) return null;
    const before = words[at - 1];
    if (at !== told && before?.isName === true && !openings.has(before.folded)) return null;
    return this.#byPart.get(word.folded) ?? null;
  }
}
