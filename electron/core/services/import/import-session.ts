import { setMaxListeners } from 'node:events';
import type {
  ImportDetail,
  ImportEdit,
  ImportProgress,
  ImportRow,
  StoreProgress,
} from '#common/contract/import';
import type { z } from 'zod';
import type { ArticleDraft } from '#common/formats/reading/draft';
import { joinedWords } from '#common/formats/reading/joined-words';
import { inWords, readingLimits, sizeInWords } from '#common/formats/reading/limits';
import { draftText } from '#common/formats/reading/pieces';
import type { GroupId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import type { RunTogether } from '#common/text/run-together';
import { countWords } from '#common/text/run-together/known-words';
import type { ReadingPool } from '../reading/reading-pool';
import type { OpenSession } from '../session';
import { beyondLimit, refused, type Trouble } from '../trouble';
import { draftLabel } from './draft-label';
import { detailOf, newItem, noticeDuplicate, rowOf, type ImportItem } from './import-item';
import { offerAccessed, setFields } from './item-edits';
import { knownArticles, type KnownArticles } from './known-articles';
import { isReady, storeItems, type ReadyItem } from './items-storing';
import type { KeptFile } from './prepare-article';

/** What one import may hold in memory before it is stored (bytes). */
const heldBytes = 1024 * 1024 * 1024;

/** Files and pasted texts that were read but not stored: what the review shows and changes. */
export class ImportSession {
  readonly #items = new Map<string, ImportItem>();
  readonly #known: KnownArticles;
  readonly #gone = new AbortController();
  readonly #listeners = new Set<() => void>();
  #held = 0;
  #storing = false;
  #stopped = false;
  /** How often words stand in all that was read so far: halves of joined words are known by them. */
  readonly #words = new Map<string, number>();
  #texts = 0;

  constructor(
    readonly id: string,
    readonly open: OpenSession,
    readonly pool: ReadingPool,
  ) {
    this.#known = knownArticles(open.library.data);
    // Every file being read listens for the end of the import.
    setMaxListeners(0, this.#gone.signal);
  }

  /** Announces a file; its bytes follow. `size` in bytes; one to `hold` is not read. */
  add(name: string, size: number, hold = false): Result<ImportItem, Trouble> {
    if (this.#items.size >= readingLimits.filesPerImport) {
      return beyondLimit(
        `One import takes up to ${inWords(readingLimits.filesPerImport)} files. Import the rest afterwards.`,
      );
    }
    const item = newItem(this.open.parts.ids.next(), name, size, hold);
    this.#items.set(item.id, item);
    if (size > readingLimits.fileBytes) {
      const limit = sizeInWords(readingLimits.fileBytes);
      this.fail(
        item,
        `“${name}” was not imported: it is ${sizeInWords(size)}, and files up to ${limit} are read. Split it and import the parts.`,
      );
    } else if (this.#held + size > heldBytes) {
      this.fail(
        item,
        `“${name}” was not read: this import holds ${sizeInWords(heldBytes)} already. Store it, then import the rest.`,
      );
    } else this.#held += size;
    return ok(item);
  }

  /** Takes the next bytes of an announced file; `last` starts the reading, which goes on by itself. */
  addBytes(id: string, bytes: Uint8Array, last: boolean): Result<void, Trouble> {
    const item = this.#items.get(id);
    if (!item) return noSuchItem();
    if (item.state !== 'waiting') return ok(undefined);
    item.chunks.push(bytes);
    const sum = item.chunks.reduce((total, chunk) => total + chunk.length, 0);
    if (sum > item.size)
      this.fail(item, `“${item.name}” was not imported: it changed while it was being read. Try again.`);
    else if (last) {
      item.bytes = Buffer.concat(item.chunks);
      item.chunks = [];
      if (item.hold) item.state = 'ready';
      else void this.#read(item);
    }
    return ok(undefined);
  }

  /** Reads pasted words; the original kept is their plain form. */
  addPasted(text: string, html: string | undefined): Result<ImportItem, Trouble> {
    const bytes = new TextEncoder().encode(text);
    const item = this.add('Pasted text.txt', bytes.length);
    if (!item.ok || item.value.state !== 'waiting') return item;
    item.value.bytes = bytes;
    void this.#paste(item.value, text, html).then(() => offerAccessed(item.value, this.open.parts));
    return item;
  }

  /** Reads words pasted for a file of a kind that is not read; the file stays its original. */
  pasteFor(id: string, text: string, html: string | undefined): Result<void, Trouble> {
    const item = this.#items.get(id);
    if (!item) return noSuchItem();
    if (!item.keepable) return refused(`“${item.name}” was read. Its text is in the review.`);
    item.pasted = new TextEncoder().encode(text);
    void this.#paste(item, text, html);
    return ok(undefined);
  }

  #paste(item: ImportItem, text: string, html: string | undefined): Promise<void> {
    const pasted = { text, html, name: 'Pasted text.txt' };
    return this.#settle(item, this.pool.readPasted(pasted, { signal: this.#gone.signal }));
  }

  #row(item: ImportItem): ImportRow {
    return rowOf(item, this.joined(item));
  }

  fail(item: ImportItem, problem: string): void {
    item.state = 'failed';
    item.problem = problem;
    item.include = false;
    item.chunks = [];
    this.#tell();
  }

  /** Fails a file whose bytes stopped coming; `why` is what the system said. */
  failById(id: string, why: string): void {
    const item = this.#items.get(id);
    if (item) this.fail(item, `“${item.name}” could not be read: ${why}. Check the file and add it again.`);
  }

  rows(from: number, count: number): { total: number; rows: ImportRow[] } {
    const all = [...this.#items.values()];
    return { total: all.length, rows: all.slice(from, from + count).map((item) => this.#row(item)) };
  }

  /** Words of an item that seem to have run together, over `draftText`. */
  joined(item: ImportItem): readonly RunTogether[] {
    const { draft, joined } = item;
    if (!draft) return [];
    if (joined?.pieces === draft.pieces && joined.texts === this.#texts) return joined.places;
    const places = joinedWords(draft, { others: this.#words, language: draft.fields.language.value });
    item.joined = { pieces: draft.pieces, texts: this.#texts, places };
    return places;
  }

  /** How the preview shows an item. */
  detail(id: string): Result<ImportDetail, Trouble> {
    const found = this.item(id);
    return found.ok ? ok(detailOf(this.#row(found.value.item), found.value.draft)) : found;
  }

  /** Sets fields of the rows in these stretches of the table; answers how many changed. */
  set(places: readonly { from: number; to: number }[], edit: ImportEdit): number {
    const all = [...this.#items.values()];
    const chosen = new Set(places.flatMap(({ from, to }) => all.slice(from, to)));
    const ready = [...chosen].filter((item) => item.state === 'ready' && item.draft !== null);
    for (const item of ready) setFields(item, edit);
    return ready.length;
  }

  item(id: string): Result<{ item: ImportItem; draft: ArticleDraft }, Trouble> {
    const item = this.#items.get(id);
    if (!item) return noSuchItem();
    if (!item.draft) return refused(item.problem || `“${item.name}” is still being read. Wait a moment.`);
    return ok({ item, draft: item.draft });
  }

  /** Changes what was read; whatever it now says is compared with the library again. */
  edit(id: string, change: (draft: ArticleDraft) => ArticleDraft): Result<ImportDetail, Trouble> {
    const found = this.item(id);
    if (!found.ok) return found;
    const { item } = found.value;
    item.draft = change(found.value.draft);
    this.#notice(item);
    return this.detail(id);
  }

  /** Reads an item anew in the encoding the user names. Edits of its fields made before are kept. */
  async reread(id: string, encoding: string): Promise<Result<ImportDetail, Trouble>> {
    const found = this.item(id);
    if (!found.ok) return found;
    const { item, draft } = found.value;
    // Pasted words are text already; the bytes beside them are no text at all.
    if (item.pasted !== null || draft.encoding.because === 'already text') return this.detail(id);
    item.encoding = encoding;
    await this.#read(item);
    const again = this.item(id);
    if (!again.ok) return again;
    const fields: Readonly<Record<string, { from: string } | null>> = { ...draft.fields };
    const kept = Object.entries(fields).filter(([, field]) => field?.from === 'user');
    return this.edit(id, (fresh) => ({ ...fresh, fields: { ...fresh.fields, ...Object.fromEntries(kept) } }));
  }

  /** The files held, to be attached; a sentence when one of them could not be taken. */
  held(): Result<KeptFile[], Trouble> {
    const items = [...this.#items.values()];
    const failed = items.find(({ state }) => state !== 'ready');
    if (failed) return refused(failed.problem || `“${failed.name}” did not come whole. Attach it again.`);
    return ok(items.map(({ name, bytes }) => ({ name, bytes, role: 'attachment' })));
  }

  progress(): z.infer<typeof ImportProgress> {
    const all = [...this.#items.values()];
    const count = (...states: ImportRow['state'][]): number =>
      all.filter((item) => states.includes(item.state)).length;
    return {
      waiting: count('waiting', 'reading'),
      ready: count('ready'),
      failed: count('failed'),
      total: all.length,
    };
  }

  /** Progress of reading, each time it changes, until nothing waits or `signal` aborts. */
  async *watch(signal: AbortSignal | undefined): AsyncGenerator<z.infer<typeof ImportProgress>> {
    for (;;) {
      const now = this.progress();
      yield now;
      if (now.waiting === 0 || signal?.aborted || this.#gone.signal.aborted) return;
      await new Promise<void>((resolve) => {
        this.#listeners.add(resolve);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  /**
   * Stores what is included, several on their way at once: each is durable when progress says so. One group, so one
   * undo; it joins the undo stack when the import ends, however it ends.
   */
  async *store(signal: AbortSignal | undefined): AsyncGenerator<StoreProgress> {
    const { parts, undo, index } = this.open;
    const chosen = [...this.#items.values()].filter(isReady);
    const unread = [...this.#items.values()].filter(({ state }) => state === 'failed');
    const failed = unread.map(({ name, problem }) => ({ name, problem }));
    const result = { stored: [] as Stored[], failed, skipped: 0 };
    let begun = 0;
    if (this.#storing) return;
    this.#storing = true;
    this.#stopped = false;
    const untilStopped = function* (this: ImportSession): Generator<ReadyItem> {
      for (const item of chosen) {
        if (this.#stopped || signal?.aborted || this.#gone.signal.aborted) return;
        begun += 1;
        yield item;
      }
    };
    const group = parts.ids.next<GroupId>();
    const background = undo.background(group);
    const items = { items: untilStopped.call(this), total: chosen.length };
    try {
      yield { type: 'progress', done: 0, total: chosen.length };
      let done = 0;
      for await (const { item, outcome } of storeItems(this.open, this.#known, group, items)) {
        if (outcome === null) result.skipped += 1;
        else if (outcome.ok) {
          result.stored.push({ item: item.id, article: outcome.value.id, label: draftLabel(item.draft) });
          this.#release(item);
        } else result.failed.push({ name: item.name, problem: outcome.error.message });
        done += 1;
        if (done < chosen.length) yield { type: 'progress', done, total: chosen.length };
      }
      await index.ready();
      yield { type: 'done', ...result, cancelled: begun < chosen.length };
    } finally {
      background.end();
      this.#storing = false;
    }
  }

  /** Ends storing after the articles at hand. */
  stopStoring(): void {
    this.#stopped = true;
  }

  /** Stops whatever is being read and forgets all of it. */
  close(): void {
    this.#gone.abort();
    this.#items.clear();
    this.#tell();
  }

  async #read(item: ImportItem): Promise<void> {
    const input = { name: item.name, bytes: item.bytes, encoding: item.encoding };
    await this.#settle(item, this.pool.read(input, { signal: this.#gone.signal }));
  }

  async #settle(item: ImportItem, reading: ReturnType<ReadingPool['read']>): Promise<void> {
    item.state = 'reading';
    this.#tell();
    const draft = await reading;
    if (!draft.ok) {
      item.keepable ||= draft.error.code === 'not read yet' || draft.error.code === 'binary';
      return this.fail(item, draft.error.message);
    }
    item.state = 'ready';
    item.problem = '';
    item.draft = draft.value;
    countWords(draftText(draft.value), this.#words);
    this.#texts += 1;
    await this.open.index.ready();
    this.#notice(item);
    this.#tell();
  }

  #notice(item: ImportItem): void {
    noticeDuplicate(item, this.#known, (id) => this.open.index.labels.of(id));
  }

  #release(item: ImportItem): void {
    this.#held -= item.size;
    this.#items.delete(item.id);
  }

  #tell(): void {
    const waiting = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of waiting) listener();
  }
}

interface Stored {
  item: string;
  article: string;
  label: string;
}

function noSuchItem(): ReturnType<typeof refused> {
  return refused('This file is no longer part of the import. Add it again.');
}
