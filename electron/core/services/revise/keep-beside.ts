import type { Op } from '#common/change/op';
import type { TextChange } from '#common/contract/revise';
import { wordsKey } from '#common/formats/reading/fingerprint';
import type { Article, TextRevision } from '#common/model/article';
import type { RevisionId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { commit, moment, named } from '../commit';
import type { OpenSession } from '../session';
import { blobTrouble, conflicting, type Trouble } from '../trouble';
import { newText } from './new-text';

/**
 * Keeps a text that was typed on a revision no longer shown: it becomes an earlier revision, behind the one shown now,
 * so that no passage moves and nothing typed is lost with its window.
 */
export async function keepBeside(
  session: OpenSession,
  article: Article,
  { base, change }: { readonly base: string; readonly change: TextChange },
): Promise<
  Result<
    { seq: number; revision: RevisionId; passages: { moved: number; changed: number; lost: number } },
    Trouble
  >
> {
  const { library } = session;
  const from = article.revisions.find(({ id }) => id === base);
  if (!from) {
    return conflicting('The text this edit was made in is not one this article has had.', 'text');
  }
  const file = await library.blobs.readText(from.text);
  if (!file.ok) return blobTrouble(file.error);
  const made = await newText(session, article, file.value, change);
  if (!made.ok) return made;
  const { doc, text } = made.value;
  const stored = await library.blobs.putText({ doc, text });
  if (!stored.ok) return blobTrouble(stored.error);
  const revision: TextRevision = {
    id: session.parts.ids.next<RevisionId>(),
    text: stored.value,
    words: wordsKey(text),
    when: moment(session),
    why: 'kept beside',
  };
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
  const passages = { moved: 0, changed: 0, lost: 0 };
  return change2.ok ? ok({ ...change2.value, revision: revision.id, passages }) : change2;
}
