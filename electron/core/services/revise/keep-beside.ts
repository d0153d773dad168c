import type { Op } from '#common/change/op';
import type { PassagesCarried, TextChange } from '#common/contract/revise';
import type { Article } from '#common/model/article';
import type { RevisionId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { commit, named } from '../commit';
import type { OpenSession } from '../session';
import { conflicting, type Trouble } from '../trouble';
import { noneCarried, storeNewText } from './store-new-text';

/**
 * Keeps a text that was typed on a revision no longer shown: it becomes an earlier revision, behind the one shown now,
 * so that no passage moves and nothing typed is lost with its window.
 */
export async function keepBeside(
  session: OpenSession,
  article: Article,
  { base, change }: { readonly base: string; readonly change: TextChange },
): Promise<Result<{ seq: number; revision: RevisionId; passages: PassagesCarried }, Trouble>> {
  const { library } = session;
  const from = article.revisions.find(({ id }) => id === base);
  if (!from) {
    return conflicting('The text this edit was made in is not one this article has had.', 'text');
  }
  const stored = await storeNewText(session, article, from, change, 'kept beside');
  if (!stored.ok) return stored;
  if (!stored.value) return ok({ seq: library.seq, revision: from.id, passages: noneCarried });
  const { revision } = stored.value;
  const splice: Op = {
    op: 'splice',
    in: 'articles',
    id: article.id,
    path: ['revisions'],
    at: Math.max(0, (library.head.get('articles', article.id) ?? article).revisions.length - 1),
    removed: [],
    inserted: [revision],
  };
  const name = named(session.index.labels.of(article.id), 'an article');
  const label = `text typed in a window that was closed, kept beside that of ${name}`;
  const change2 = await commit(session, { label, ops: [splice] });
  return change2.ok ? ok({ ...change2.value, revision: revision.id, passages: noneCarried }) : change2;
}
