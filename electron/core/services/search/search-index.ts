import type { Change } from '#common/change/change';
import { subjectOf } from '#common/change/op';
import { askedTerms } from '#common/search/question';
import type { Indexed } from '#common/search/word-index';
import type { SoughtTerm } from '#common/text/found-lines';
import type { Library } from '#core/store/library';
import { Pace } from '../pace';
import type { Candidates } from './candidates';
import type { IndexAsk, IndexedText, IndexTold } from './index-work';
import { idsOf, indexedKinds, kindIn, textShown, wordsOf, type IndexedKind } from './indexed-record';
import type { LaunchIndex } from './launch-index';
import { unpacked } from './packed-answer';
import type { TextLine } from './search-texts';

type Numbered = Extract<IndexAsk, { number: number }>;
type Question = Numbered extends infer Each ? (Each extends unknown ? Omit<Each, 'number'> : never) : never;

/** Passages and claims that are waited for, so that the first answer is whole. */
const few = 2000;
/** Records handed over at once, and texts read between two reports. */
const slice = 100;
const texts = 20;

/**
 * The search index of an open library: kept away from this thread, made of the records and the texts when first asked
 * for, and current with every change from then on. It is nowhere on the disk: should it break off it is made anew.
 */
export class SearchIndex {
  readonly #library: Pick<Library, 'data' | 'folder' | 'onChange'>;
  readonly #launch: LaunchIndex;
  readonly #answers = new Map<number, (told: IndexTold | null) => void>();
  /** Articles whose text is not in the index yet, and those whose text cannot be read. */
  readonly #unread = new Set<string>();
  readonly #unreadable = new Set<string>();
  /** What each article was put in with, so that one marked as read is not read again. */
  readonly #known = new Map<string, string>();
  #work: ReturnType<LaunchIndex> | null = null;
  #stop: (() => void) | null = null;
  /** Resolves when the names of everything are in, and when every record is; texts come after that. */
  #names: Promise<void> = Promise.resolve();
  #records: Promise<void> = Promise.resolve();
  #filled = false;
  /** Where the texts are being read for; null while none is. */
  #readingFor: ReturnType<LaunchIndex> | null = null;
  /** The reading of a few texts that is under way. */
  #reading: Promise<boolean> | null = null;
  #closed = false;
  #number = 0;

  constructor(library: Pick<Library, 'data' | 'folder' | 'onChange'>, launch: LaunchIndex) {
    this.#library = library;
    this.#launch = launch;
  }

  /** Begins, where it has not. Cheap: the work is done elsewhere, and what is handed over goes in slices. */
  start(): void {
    if (this.#work || this.#closed) return;
    const work = this.#launch(
      this.#library.folder,
      (told) => this.#hear(told),
      () => this.#work === work && this.#ended(),
    );
    this.#work = work;
    this.#stop = this.#library.onChange((change) => this.#follow(change));
    this.#names = new Promise((named) => {
      this.#records = this.#fill(named);
    });
  }

  /** How much is not found by its words yet: 0 once every record and text is in. */
  get unread(): number {
    return this.#unread.size + (this.#filled ? 0 : 1);
  }

  /** Whether an article's text is not in the index: not yet, or because it cannot be read. */
  lacks(article: string): boolean {
    return this.#unread.has(article) || this.#unreadable.has(article);
  }

  /**
   * What may hold all that is typed, at most `most` of a kind: of what is in so far, the names of everything at least,
   * or of `every` record. Rejects where the index broke off twice.
   */
  async find(typed: string, most: number, every = false): Promise<Candidates> {
    const asked = askedTerms(typed);
    if (asked.every(({ words }) => words.length === 0))
      return { terms: asked.map(({ term }) => term), near: [], hits: asked.length === 0 ? [] : null };
    const question = { ask: 'find', asked, most } as const;
    const found = (await this.#told(question, every)) ?? (await this.#told(question, every));
    if (found?.tell !== 'found') {
      if (this.#closed) return { terms: [], near: [], hits: [] };
      throw new Error('the search index broke off');
    }
    const { hits, near } = unpacked(found.answer);
    return {
      terms: asked.map(({ term, date }, at) => [term, ...(date === null ? [] : [date]), ...(near[at] ?? [])]),
      near: near.flat(),
      hits: hits.map(({ key, score }) => ({ ...placeOf(key), score })),
    };
  }

  /** The best line of each text for what is looked for in it; null where it holds none. */
  async lines(
    wanted: readonly { readonly text: string; readonly terms: readonly SoughtTerm[] }[],
  ): Promise<readonly (TextLine | null)[]> {
    if (wanted.length === 0) return [];
    const told = await this.#told({ ask: 'lines', texts: wanted });
    return told?.tell === 'lines' ? told.lines : wanted.map(() => null);
  }

  close(): void {
    this.#closed = true;
    const work = this.#work;
    this.#ended();
    work?.stop();
  }

  /** Asks once the names are in, or every record; null where the index broke off. */
  async #told(question: Question, every = false): Promise<IndexTold | null> {
    this.start();
    const { annotations, evidence } = this.#library.data;
    // Few are in before one could tell.
    await (every || annotations.size + evidence.size < few ? this.#records : this.#names);
    if (question.ask === 'find') await this.#readFewLeft();
    return this.#ask(question);
  }

  #ask(question: Question): Promise<IndexTold | null> {
    const number = ++this.#number;
    return new Promise((resolve) => {
      if (!this.#work) return resolve(null);
      this.#answers.set(number, resolve);
      this.#work.ask({ ...question, number });
    });
  }

  #hear(told: IndexTold): void {
    this.#answers.get(told.number)?.(told);
    this.#answers.delete(told.number);
  }

  /** Hands over every record, names first; texts are read after that, those of articles added last first. */
  async #fill(named: () => void): Promise<void> {
    const work = this.#work;
    const pace = new Pace();
    let put: Promise<unknown> = Promise.resolve();
    for (const kind of indexedKinds) {
      if (kind === 'annotation') named();
      let records: Indexed[] = [];
      for (const id of [...idsOf(this.#library.data, kind)]) {
        const record = this.#indexed(kind, id);
        if (record) records.push(record);
        if (kind === 'article') this.#noteText(id);
        if (records.length < slice) continue;
        // While one is put in the next is made; no more, so that a question asked meanwhile waits for two at most.
        const before = put;
        put = this.#ask({ ask: 'put', records });
        records = [];
        await before;
        await pace.rest();
        if (this.#work !== work) return named();
      }
      await put;
      if (records.length > 0) await this.#ask({ ask: 'put', records });
    }
    this.#filled = this.#work === work;
    void this.#readTexts();
  }

  #follow({ ops }: Change): void {
    const changed = new Map(ops.map((op) => [`${op.in} ${subjectOf(op)}`, op]));
    for (const op of changed.values()) {
      const kind = kindIn(op.in);
      if (kind !== null) this.#update(kind, subjectOf(op));
    }
    void this.#readTexts();
  }

  #update(kind: IndexedKind, id: string): void {
    const record = this.#indexed(kind, id);
    if (kind === 'article' && this.#isKnown(id, record)) return;
    if (record) void this.#ask({ ask: 'put', records: [record] });
    else this.#work?.ask({ ask: 'drop', key: keyOf(kind, id) });
    if (kind === 'article') this.#noteText(id);
  }

  #indexed(kind: IndexedKind, id: string): Indexed | null {
    const said = wordsOf(this.#library.data, kind, id);
    return said && { key: keyOf(kind, id), kind: indexedKinds.indexOf(kind), ...said };
  }

  /** Whether an article says what it said when it was put in, and shows the same text. */
  #isKnown(id: string, record: Indexed | null): boolean {
    const said = record ? stateOf(record, textShown(this.#library.data, id)) : undefined;
    return said !== undefined && this.#known.get(id) === said;
  }

  /** Notes that the text of an article is to be read, or that there is none. */
  #noteText(id: string): void {
    const record = this.#indexed('article', id);
    const text = textShown(this.#library.data, id);
    this.#unreadable.delete(id);
    if (record) this.#known.set(id, stateOf(record, text));
    else this.#known.delete(id);
    if (record && text !== null) this.#unread.add(id);
    else this.#unread.delete(id);
  }

  /** Has the texts read that are not, a few at a time, until none is left. */
  async #readTexts(): Promise<void> {
    const work = this.#work;
    if (work === null || this.#readingFor === work) return;
    this.#readingFor = work;
    await this.#records;
    while (this.#unread.size > 0 && this.#work === work && (await (this.#reading ?? this.#readSome(work))));
    if (this.#readingFor === work) this.#readingFor = null;
  }

  /**
   * Has the last few texts read, as those of an import just made: without them another article would be the first. One
   * reading may be under way that began before the newest of them; the next takes that along.
   */
  async #readFewLeft(): Promise<void> {
    const work = this.#work;
    for (let round = 0; round < 2 && work !== null && this.#hasFewUnread(); round++)
      await (this.#reading ?? this.#readSome(work));
  }

  #hasFewUnread(): boolean {
    return this.#filled && this.#unread.size > 0 && this.#unread.size <= texts;
  }

  /** Has a few texts read, those added last; false where the index broke off. */
  #readSome(work: ReturnType<LaunchIndex>): Promise<boolean> {
    const reading = this.#readFew(work).finally(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    this.#reading = reading;
    return reading;
  }

  async #readFew(work: ReturnType<LaunchIndex>): Promise<boolean> {
    const asked = [...this.#unread].slice(-texts).reverse();
    const before = new Map(asked.map((id) => [id, this.#known.get(id)]));
    const told = await this.#ask({ ask: 'read', articles: asked.flatMap((id) => this.#asText(id) ?? []) });
    if (told?.tell !== 'read' || this.#work !== work) return false;
    const failed = new Set(told.unread.map((key) => placeOf(key).id));
    for (const id of asked) {
      // What changed meanwhile is read again.
      if (this.#known.get(id) !== before.get(id)) continue;
      this.#unread.delete(id);
      if (failed.has(id)) this.#unreadable.add(id);
    }
    return true;
  }

  #asText(id: string): IndexedText | null {
    const record = this.#indexed('article', id);
    const text = textShown(this.#library.data, id);
    return record && text !== null ? { ...record, text } : null;
  }

  /** Nobody waits for an answer that will not come; the next question begins anew. */
  #ended(): void {
    this.#work = null;
    this.#reading = null;
    this.#filled = false;
    this.#stop?.();
    this.#stop = null;
    this.#unread.clear();
    this.#unreadable.clear();
    this.#known.clear();
    const waiting = [...this.#answers.values()];
    this.#answers.clear();
    for (const resolve of waiting) resolve(null);
  }
}

const keyOf = (kind: IndexedKind, id: string): string => `${kind} ${id}`;

function placeOf(key: string): { kind: IndexedKind; id: string } {
  const [kind, id = ''] = key.split(' ');
  return { kind: indexedKinds.find((each) => each === kind) ?? 'article', id };
}

const stateOf = ({ name, words }: Indexed, text: string | null): string => `${text} ${name}\n${words}`;
