import { put } from '#common/change/build';
import type { Op } from '#common/change/op';
import { nextTagLook } from '#common/derive/tag-look';
import { Annotation } from '#common/model/annotation';
import { Article } from '#common/model/article';
import { Event } from '#common/model/event';
import { Evidence, stances } from '#common/model/evidence';
import type { AnyRecord, Collection } from '#common/model/library';
import { Note } from '#common/model/note';
import { plainRichText, type RichNode } from '#common/model/rich-text';
import { Relation, relationKinds } from '#common/model/relation';
import { Tag, tagKinds } from '#common/model/tag';
import { createIdSource } from '#common/model/uuid';
import { CodePointIndex } from '#common/text/code-points';
import { placeStretch } from '#common/text/stretch';
import type { Library } from '#core/store/library';
import { plainDoc } from './plain-doc';

/** How many records of each kind to make. */
export interface Amounts {
  readonly articles: number;
  readonly annotations: number;
  readonly events: number;
  readonly evidence: number;
  readonly tags: number;
  readonly notes: number;
  readonly relations: number;
}

export const bigLibrary: Amounts = {
  articles: 2_000,
  annotations: 20_000,
  events: 1_000,
  evidence: 6_000,
  tags: 120,
  notes: 40,
  relations: 300,
};

/** Numbers from 0 up to below 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabulary =
  'harbour treaty envoy minister talks border river grain pipeline summit vote protest report signal delegation city winter account statement bridge corridor exchange visit 会谈 министр 🕊️'.split(
    ' ',
  );

class Maker {
  readonly #random: () => number;
  readonly #ids;
  #time = Date.UTC(2023, 0, 1);

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    const random = (bytes: Uint8Array): Uint8Array => bytes.map(() => this.below(256));
    this.#ids = createIdSource({ now: () => this.#time, random });
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  some<T>(items: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.below(most + 1) }, () => this.pick(items)))];
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.pick(vocabulary)).join(' ');
  }

  id(): string {
    return this.#ids.next();
  }

  day(): string {
    return new Date(Date.UTC(2022, 0, 1 + this.below(700))).toISOString().slice(0, 10);
  }

  /** The id and stamps of a new record. */
  born(): { id: string; createdAt: string; updatedAt: string } {
    this.#time += 1000;
    const at = new Date(this.#time).toISOString();
    return { id: this.id(), createdAt: at, updatedAt: at };
  }
}

interface Text {
  readonly sha: string;
  readonly index: CodePointIndex;
}

async function storeTexts(library: Library, maker: Maker, count: number): Promise<Text[]> {
  const texts: Text[] = [];
  for (let n = 0; n < count; n++) {
    const text = Array.from({ length: 12 }, () => `${maker.words(30)}.`).join('\n');
    const stored = await library.blobs.putText({ doc: plainDoc(text), text });
    if (!stored.ok) throw new Error(stored.error.message);
    texts.push({ sha: stored.value, index: new CodePointIndex(text) });
  }
  return texts;
}

function makeArticle(maker: Maker, text: Text, tags: readonly string[]): Article {
  const date = maker.day();
  const known = maker.below(10) > 0;
  return Article.parse({
    ...maker.born(),
    title: { value: maker.below(5) === 0 ? '' : maker.words(6), from: 'text' },
    byline: { value: maker.words(2), from: 'text' },
    publisher: { value: `The ${maker.words(1)} Post`, from: 'page metadata' },
    address: { value: `https://example.org/${maker.id()}`, from: 'user' },
    published: known ? { edtf: date, words: date, by: 'program', confirmed: true, from: 'text' } : null,
    revisions: [{ id: maker.id(), text: text.sha, when: new Date(0).toISOString(), why: 'import' }],
    tags: maker.some(tags, 2),
  });
}

function makeAnnotation(maker: Maker, article: Article, text: Text, tags: readonly string[]): Annotation {
  const revision = article.revisions[0]?.id;
  const start = maker.below(text.index.length - 400);
  const place = revision && placeStretch(text.index, revision, start, start + 20 + maker.below(380));
  if (!place || !place.ok) throw new Error('a passage does not fit its text');
  return Annotation.parse({
    ...maker.born(),
    article: article.id,
    stretches: [{ made: place.value, now: place.value, state: 'exact', confidence: 1 }],
    tags: maker.some(tags, 3),
    comment: maker.below(3) === 0 ? plainRichText(maker.words(20)) : null,
  });
}

function makeEvidence(maker: Maker, annotation: string, event: string, people: readonly string[]): Evidence {
  const day = maker.day();
  return Evidence.parse({
    ...maker.born(),
    annotation,
    target: { kind: 'event', id: event },
    stance: maker.pick(stances),
    told: maker.below(2) === 0 ? { edtf: day, words: day, by: 'user', confirmed: true } : null,
    saidBy: maker.some(people, 1),
  });
}

function makeNote(maker: Maker, cited: readonly Annotation[]): Note {
  const content = Array.from({ length: 60 }, (): RichNode => {
    const annotation = maker.pick(cited);
    const quote = annotation.stretches[0]?.made.exact ?? '';
    const citation = { type: 'citation', attrs: { kind: 'annotation', id: annotation.id, quote } };
    return { type: 'paragraph', content: [{ type: 'text', text: maker.words(40) }, citation] };
  });
  return Note.parse({ ...maker.born(), title: maker.words(4), body: { type: 'doc', content } });
}

/** Fills a library with made-up records that hang together, the same for the same seed, in few large changes. */
export async function generateLibrary(library: Library, amounts = bigLibrary, seed = 1): Promise<void> {
  const maker = new Maker(seed);
  const made = <T>(count: number, make: (nth: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const texts = await storeTexts(library, maker, Math.min(50, amounts.articles));
  const tags: Tag[] = [];
  for (let n = 0; n < amounts.tags; n++) {
    const parent = n > 10 && n % 3 === 0 ? (tags[n % 10]?.id ?? null) : null;
    const look = { ...nextTagLook(tags), rank: n };
    tags.push(
      Tag.parse({
        ...maker.born(),
        name: `${maker.words(2)} ${n}`,
        kind: maker.pick(tagKinds),
        parent,
        ...look,
      }),
    );
  }
  const tagIds = tags.map((tag) => tag.id);
  const people = tags.filter((tag) => tag.kind === 'person').map((tag) => tag.id);
  const textOf = (n: number): Text => texts[n % texts.length] ?? maker.pick(texts);
  const articles = made(amounts.articles, (n) => makeArticle(maker, textOf(n), tagIds));
  const annotations = made(amounts.annotations, (n) => {
    const nth = n % articles.length;
    return makeAnnotation(maker, articles[nth] ?? maker.pick(articles), textOf(nth), tagIds);
  });
  const events = made(amounts.events, () => {
    const day = maker.day();
    const date = {
      edtf: maker.below(2) === 0 ? day : day.slice(0, 7),
      words: day,
      by: 'user',
      confirmed: true,
    };
    return Event.parse({ ...maker.born(), title: maker.words(5), date, tags: maker.some(tagIds, 2) });
  });
  const evidence = made(amounts.evidence, () =>
    makeEvidence(
      maker,
      maker.pick(annotations).id,
      maker.pick(events).id,
      people.length > 0 ? people : tagIds,
    ),
  );
  const relations = made(amounts.relations, () =>
    Relation.parse({
      ...maker.born(),
      a: maker.pick(articles).id,
      b: maker.pick(articles).id,
      kind: maker.pick(relationKinds),
      by: 'user',
    }),
  );
  const notes = made(amounts.notes, () => makeNote(maker, annotations));
  const all: readonly (readonly [Collection, readonly AnyRecord[]])[] = [
    ['tags', tags],
    ['articles', articles],
    ['annotations', annotations],
    ['events', events],
    ['evidence', evidence],
    ['relations', relations],
    ['notes', notes],
  ];
  for (const [collection, records] of all) {
    for (let from = 0; from < records.length; from += 1000) {
      const ops = records.slice(from, from + 1000).map((record): Op => put(collection, record));
      const change = await library.commit({ label: 'generate', ops });
      if (!change.ok) throw new Error(change.error.message);
    }
  }
}
