import { applyOps } from '#common/change/apply';
import { changedSpan } from '#common/change/changed-span';
import { sameJson } from '#common/change/equal';
import { subjectOf, type Op } from '#common/change/op';
import { longestWindow } from '#common/contract/longest-window';
import type { FeedItem } from '#common/contract/feed';
import type { AnnotationRow } from '#common/contract/rows';
import { quoteOf, stateOf, type Annotation } from '#common/model/annotation';
import type { Evidence } from '#common/model/evidence';

/** The two calls the rows are made from. */
export interface AnnotationCalls {
  forArticle(input: { article: string; from: number; count: number }): Promise<{
    total: number;
    rows: AnnotationRow[];
  }>;
  get(input: { id: string }): Promise<{ row: AnnotationRow }>;
}

export interface ArticleAnnotations {
  /** In text order; those whose place is lost come where they were marked. */
  readonly rows: readonly AnnotationRow[];
  /** How many there are; more than `rows` while they are on their way. */
  readonly total: number;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
}

const none: ArticleAnnotations = { rows: [], total: 0, state: 'loading', error: null };

/** How long the window is left alone between one lot of rows and the next (milliseconds). */
const breath = 20;
/**
 * Rows are shown again once there are more than so many times those shown: each showing costs something, however few
 * come with it, and whoever reads on from those that are there already has far to go.
 */
const growth = 4;
/** More rows than this touched by one change are not asked for one by one. */
const severally = 40;

/** Where an annotation stands in its article: where it is, else where it was marked. */
function placeOf({ annotation }: AnnotationRow): number {
  const [first] = annotation.stretches;
  return first?.now?.start ?? first?.made.start ?? 0;
}

const inTextOrder = (a: AnnotationRow, b: AnnotationRow): number =>
  placeOf(a) - placeOf(b) || (a.annotation.id < b.annotation.id ? -1 : 1);

/** How many rows come before one in text order. */
function placeAmong(rows: readonly AnnotationRow[], row: AnnotationRow): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = rows[middle];
    if (other !== undefined && inTextOrder(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An annotation's row, with the claims that its row had before. */
function rowOf(annotation: Annotation, evidence: AnnotationRow['evidence']): AnnotationRow {
  return { annotation, quote: quoteOf(annotation), state: stateOf(annotation), evidence };
}

/**
 * All annotations of one article, kept true by the feed. Painting needs every one, and asking for thousands again
 * because one was added would be felt: a change is applied to the rows held, and only claims are asked for anew.
 */
export class AnnotationStore {
  readonly #calls: AnnotationCalls;
  readonly #article: string;
  readonly #listeners = new Set<() => void>();
  #now: ArticleAnnotations = none;
  /** The rows of `#now` by id. */
  readonly #byId = new Map<string, AnnotationRow>();
  #load = 0;
  /** Changes heard while rows were on their way; the rows may be older than they are. */
  #meanwhile: Set<string> | null = null;
  /** What the feed said and the answer to an act will say too. */
  #unheard: FeedItem[] = [];

  constructor(calls: AnnotationCalls, article: string) {
    this.#calls = calls;
    this.#article = article;
  }

  readonly now = (): ArticleAnnotations => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Asks for everything; rows show as they come. What is shown stays until then. */
  async load(): Promise<void> {
    const load = ++this.#load;
    const rows: AnnotationRow[] = [];
    const touched = (this.#meanwhile = new Set<string>());
    try {
      for (;;) {
        const answer = await this.#calls.forArticle({
          article: this.#article,
          from: rows.length,
          count: longestWindow,
        });
        if (load !== this.#load) return;
        rows.push(...answer.rows);
        const done = rows.length >= answer.total || answer.rows.length === 0;
        const shown = this.#now.rows.length;
        if (done || (this.#now.state !== 'ready' && rows.length > shown * growth)) {
          this.#become({
            rows: [...rows],
            total: answer.total,
            state: done ? 'ready' : 'loading',
            error: null,
          });
        }
        if (done) break;
        // Thousands are taken in bit by bit: whoever scrolls or types meanwhile must not feel it.
        await new Promise((resolve) => setTimeout(resolve, breath));
        if (load !== this.#load) return;
      }
      this.#meanwhile = null;
      await this.#refresh(touched);
    } catch (error) {
      if (load === this.#load) this.#become({ ...this.#now, state: 'failed', error });
    }
  }

  /** The row of an annotation as it is held now. */
  find(id: string): AnnotationRow | null {
    this.#hearOut();
    return this.#row(id) ?? null;
  }

  /** Stops whatever is under way from being taken in. */
  stop(): void {
    this.#load++;
  }

  /** Takes in an annotation that was just made, before the feed tells of it. */
  take(annotation: Annotation): void {
    this.#hearOut();
    if (annotation.article === this.#article) this.#put(annotation);
  }

  /**
   * Takes in what the feed said, once `answered`. The feed tells of an act of this window a moment before its answer,
   * and what each of them leads to is drawn: both in one is half the work. Whoever asks before that is told the newest.
   */
  hearOnce(answered: Promise<void> | null, item: FeedItem): void {
    this.#unheard.push(item);
    if (answered === null) this.#hearOut();
    else if (this.#unheard.length === 1) void answered.then(() => this.#hearOut());
  }

  #hearOut(): void {
    for (let item = this.#unheard.shift(); item !== undefined; item = this.#unheard.shift()) this.hear(item);
  }

  /** Takes in what the feed said. */
  hear(item: FeedItem): void {
    if (item.type !== 'change') {
      void this.load();
      return;
    }
    // A new text of the article touches every annotation in it: one asking costs less than so many rows one by one.
    const touched = new Set(item.ops.flatMap((op) => (op.in === 'annotations' ? [subjectOf(op)] : [])));
    if (touched.size > severally) {
      void this.load();
      return;
    }
    const asked = new Set<string>();
    // A claim may be told of before the annotation it hangs on, in one change.
    for (const op of item.ops) if (op.in === 'annotations') this.#apply(op, asked);
    for (const op of item.ops) for (const id of this.#touchedBy(op)) asked.add(id);
    if (this.#meanwhile) for (const id of asked) this.#meanwhile.add(id);
    else void this.#refresh(asked);
  }

  #apply(op: Op, asked: Set<string>): void {
    const id = subjectOf(op);
    if (op.op === 'put') {
      const annotation = op.record as Annotation;
      if (annotation.article !== this.#article) return;
      this.#put(annotation);
      if (this.#meanwhile) asked.add(id);
      return;
    }
    const held = this.#row(id);
    if (op.op === 'drop') {
      if (held) this.#setRows(this.#now.rows.filter((row) => row !== held));
    } else if (held) {
      const after = applyOps({ get: () => held.annotation as never }, [op]);
      const next = after.ok
        ? (after.value.get('annotations')?.get(id) as Annotation | null | undefined)
        : null;
      if (next) this.#put(next);
      else asked.add(id);
    }
    if (this.#meanwhile) asked.add(id);
  }

  /** The annotations whose claims an op changes. */
  #touchedBy(op: Op): string[] {
    const { rows } = this.#now;
    const subject = subjectOf(op);
    if (op.in === 'evidence') {
      if (op.op === 'put' || op.op === 'drop') {
        const { annotation } = op.record as unknown as Evidence;
        return this.#row(annotation) ? [annotation] : [];
      }
      return idsWith(rows, (claim) => claim.evidence.id === subject);
    }
    return op.in === 'events' ? idsWith(rows, (claim) => claim.evidence.target.id === subject) : [];
  }

  async #refresh(ids: ReadonlySet<string>): Promise<void> {
    if (ids.size === 0) return;
    if (ids.size > severally) return this.load();
    const load = this.#load;
    const answers = await Promise.all(
      // One that is gone by now is no trouble: the feed tells of that too.
      [...ids].map((id) => this.#calls.get({ id }).catch(() => null)),
    );
    if (load !== this.#load) return;
    const fresh = new Map(
      answers.flatMap((answer) => (answer ? [[answer.row.annotation.id, answer.row]] : [])),
    );
    const kept = this.#now.rows.filter((row) => !fresh.has(row.annotation.id));
    this.#setRows([...kept, ...fresh.values()].sort(inTextOrder));
  }

  #row(id: string): AnnotationRow | undefined {
    return this.#byId.get(id);
  }

  #put(annotation: Annotation): void {
    const { rows } = this.#now;
    const held = this.#row(annotation.id);
    // The feed tells of what this window did itself, too.
    if (held && sameJson(held.annotation, annotation)) return;
    const row = rowOf(annotation, held?.evidence ?? []);
    const at = held ? rows.indexOf(held) : -1;
    if (held && placeOf(row) === placeOf(held)) return this.#setRows(rows.with(at, row));
    const others = at < 0 ? rows : rows.toSpliced(at, 1);
    this.#setRows(others.toSpliced(placeAmong(others, row), 0, row));
  }

  #setRows(rows: readonly AnnotationRow[]): void {
    const loading = this.#now.state === 'loading';
    this.#become({
      ...this.#now,
      rows,
      total: loading ? Math.max(this.#now.total, rows.length) : rows.length,
    });
  }

  #become(next: ArticleAnnotations): void {
    const { from, before, after } = changedSpan(this.#now.rows, next.rows);
    for (const row of this.#now.rows.slice(from, before)) this.#byId.delete(row.annotation.id);
    for (const row of next.rows.slice(from, after)) this.#byId.set(row.annotation.id, row);
    this.#now = next;
    for (const listener of [...this.#listeners]) listener();
  }
}

function idsWith(
  rows: readonly AnnotationRow[],
  test: (claim: AnnotationRow['evidence'][number]) => boolean,
): string[] {
  return rows.filter((row) => row.evidence.some(test)).map((row) => row.annotation.id);
}
