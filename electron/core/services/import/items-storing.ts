import type { ArticleDraft } from '#common/formats/reading/draft';
import type { Article } from '#common/model/article';
import type { GroupId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { inOrder } from '../in-order';
import type { OpenSession } from '../session';
import { readOnly } from '../trouble';
import { draftLabel, hashOf, type ImportItem } from './import-item';
import { readyArticle } from './item-edits';
import type { KnownArticles } from './known-articles';
import { holdArticle, recordArticle, type HeldArticle } from './store-article';

/** An item that was read and is to be stored. */
export type ReadyItem = ImportItem & { readonly draft: ArticleDraft };

/** Whether an item was read and is to be stored. */
export function isReady(item: ImportItem): item is ReadyItem {
  return item.include && item.draft !== null && item.state === 'ready';
}

/** What came of an item: the article it became, why not, or null where the library has its bytes by now. */
export interface StoredItem {
  readonly item: ReadyItem;
  readonly outcome: Result<Article, { readonly message: string }> | null;
}

type HeldItem = {
  readonly item: ReadyItem;
  readonly held: Result<HeldArticle, { readonly message: string }>;
};

/** Items on their way at once: enough for their syncs to be shared, few enough to stop soon. */
const atOnce = 16;

/** Stores the items of one import as one group: many on their way, their records in the items' order. */
export class ItemsStoring {
  /** Hashes of what this import has on its way to disk. */
  readonly #coming = new Map<string, Promise<unknown>>();

  constructor(
    readonly open: OpenSession,
    readonly known: KnownArticles,
    readonly group: GroupId,
    readonly total: number,
  ) {}

  /** Yields each item as it is durable, or was refused. */
  store(items: Iterable<ReadyItem>): AsyncGenerator<StoredItem, void, void> {
    return inOrder(
      inOrder(items, atOnce, (item) => this.#hold(item)),
      atOnce,
      (held) => this.#record(held),
    );
  }

  async #hold(item: ReadyItem): Promise<HeldItem> {
    const { library, readOnlyWhy } = this.open;
    if (readOnlyWhy !== null) return { item, held: readOnly(readOnlyWhy) };
    return { item, held: await holdArticle({ library }, readyArticle(item, item.draft)) };
  }

  async #record({ item, held }: HeldItem): Promise<StoredItem> {
    if (!held.ok) return { item, outcome: held };
    const bytes = hashOf(item.bytes);
    for (let same = this.#coming.get(bytes); same; same = this.#coming.get(bytes)) {
      await same;
      if (this.#coming.get(bytes) === same) this.#coming.delete(bytes);
    }
    if (!item.chosen && this.known.byBytes(bytes)) return { item, outcome: null };
    const recording = this.#add(item, held.value);
    this.#coming.set(bytes, recording);
    return { item, outcome: await recording };
  }

  async #add(item: ReadyItem, held: HeldArticle): Promise<Result<Article, { readonly message: string }>> {
    const { library, parts } = this.open;
    const what = this.total === 1 ? `“${draftLabel(item.draft)}”` : `${this.total} articles`;
    const storing = { library, ids: parts.ids, now: () => parts.now() };
    const recorded = await recordArticle(storing, held, this.group, `import of ${what}`);
    if (recorded.ok) this.known.add(recorded.value);
    return recorded.ok ? ok(recorded.value) : recorded;
  }
}
