import type { ArticleDraft } from '#common/formats/reading/draft';
import type { Article } from '#common/model/article';
import type { GroupId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { sha256Of } from '#core/store/sha256';
import type { OpenSession } from '../session';
import { readOnly, type Trouble } from '../trouble';
import { ArticlesStoring, type Incoming } from './articles-storing';
import { draftLabel } from './draft-label';
import type { ImportItem } from './import-item';
import { readyArticle } from './item-edits';
import type { KnownArticles } from './known-articles';
import { prepareArticle, type PreparedArticle } from './prepare-article';

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

/** Stores the items of one import as one group; yields each as it is durable, or was refused. */
export async function* storeItems(
  open: OpenSession,
  known: KnownArticles,
  group: GroupId,
  { items, total }: { readonly items: Iterable<ReadyItem>; readonly total: number },
): AsyncGenerator<StoredItem, void, void> {
  const { library, parts } = open;
  const labelOf = (title: string): string => `import of ${total === 1 ? `“${title}”` : `${total} articles`}`;
  const { ids } = parts;
  const storing = new ArticlesStoring({ library, ids, now: () => parts.now(), known, group, labelOf });
  const ready = async (item: ReadyItem): Promise<Result<Incoming, Trouble>> => {
    if (open.readOnlyWhy !== null) return readOnly(open.readOnlyWhy);
    const sha256 = sha256Of(item.bytes);
    const prepare = (): PreparedArticle => prepareArticle(readyArticle(item, item.draft, sha256));
    return ok({ prepare, sha256, again: item.chosen, title: draftLabel(item.draft) });
  };
  for await (const { item, outcome } of storing.store(items, ({ size }) => size, ready)) {
    if (!outcome.ok) yield { item, outcome };
    else yield { item, outcome: outcome.value.had ? null : ok(outcome.value.article) };
  }
}
