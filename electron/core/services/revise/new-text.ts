import { set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { TextChange } from '#common/contract/revise';
import { inWords, readingLimits } from '#common/formats/reading/limits';
import type { Article, TextRevision } from '#common/model/article';
import type { RevisionId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import type { ArticleDoc } from '#common/text/article-doc';
import { CodePointIndex } from '#common/text/code-points';
import { parseArticleDoc } from '#common/text/doc-schema';
import { flatten } from '#common/text/flatten';
import { editDoc } from '#common/text/revise/edit-doc';
import { putBack } from '#common/text/revise/put-back';
import { applyStep, soleEdit, type EditStep } from '#common/text/revise/text-edit';
import { tidyDoc, tidyStep } from '#common/text/revise/tidy-doc';
import type { TextRevisionFile } from '#core/store/library';
import type { OpenSession } from '../session';
import { beyondLimit, blobTrouble, notFound, refused, type Trouble } from '../trouble';

/** The text an edit leads to, how, and what it says of the article beside. */
export interface NewText {
  readonly doc: ArticleDoc;
  readonly text: string;
  /** Null where only both texts are known. */
  readonly steps: readonly EditStep[] | null;
  readonly why: string;
  readonly restores?: RevisionId;
  /** What else changes in the article's record with it. */
  readonly also: (revision: RevisionId) => Op[];
}

type Made = Result<NewText, Trouble>;

/** Works out the text that a change makes of the current one. */
export async function newText(
  session: OpenSession,
  article: Article,
  base: TextRevisionFile,
  change: TextChange,
): Promise<Made> {
  switch (change.kind) {
    case 'words':
      return wordsMended(base, change.edits);
    case 'blocks':
      return blocksEdited(base, change);
    case 'cleaning':
      return cleaningUndone(session, article, base, change.which);
    case 'restore':
      return restored(session, article, change.revision);
  }
}

/** Checks the steps against both texts: an offset that is off by one would carry every passage after it wrongly. */
function finished(
  base: TextRevisionFile,
  doc: ArticleDoc,
  steps: readonly EditStep[] | null,
  why: string,
  also: NewText['also'] = () => [],
): Made {
  const text = flatten(doc);
  if (text === '') {
    return refused('The text would be empty. Keep at least a word, or delete the article.', 'text');
  }
  const { length } = new CodePointIndex(text);
  const most = readingLimits.textCharacters;
  if (length > most) {
    return beyondLimit(
      `The text would have ${inWords(length)} characters; an article may have at most ${inWords(most)}.`,
      'text',
    );
  }
  if (steps === null) return ok({ doc, text, steps, why, also });
  let at = new CodePointIndex(base.text);
  for (const step of steps) {
    const next = applyStep(at, step);
    if (!next.ok) return refused(`${next.error} Nothing was changed; load the article again.`, 'text');
    at = new CodePointIndex(next.value);
  }
  const last = soleEdit(at, text);
  return ok({ doc, text, steps: last.length === 0 ? steps : [...steps, last], why, also });
}

function wordsMended(base: TextRevisionFile, edits: EditStep): Made {
  const doc = editDoc(base.doc, edits);
  return doc.ok ? finished(base, doc.value, [edits], 'words mended') : refused(doc.error, 'text');
}

function blocksEdited(
  base: TextRevisionFile,
  { splices, steps }: Extract<TextChange, { kind: 'blocks' }>,
): Made {
  const content: unknown[] = [...base.doc.content];
  // From the last to the first, so that the places of those before stay.
  for (const { at, remove, insert } of splices.toSorted((a, b) => b.at - a.at)) {
    if (at + remove > content.length)
      return refused('The edit does not fit the text. Nothing was changed.', 'text');
    content.splice(at, remove, ...insert);
  }
  const doc = parseArticleDoc({ ...base.doc, content });
  if (!doc.ok) {
    return refused(
      `The edited text is not one an article can have: ${doc.error}. Nothing was changed.`,
      'text',
    );
  }
  const tidy = steps && tidyStep(doc.value);
  return finished(base, tidyDoc(doc.value), tidy && tidy.length > 0 ? [...steps, tidy] : steps, 'edited');
}

async function cleaningUndone(
  session: OpenSession,
  article: Article,
  base: TextRevisionFile,
  which: number,
): Promise<Made> {
  const [first] = article.revisions;
  if (!first) return notFound('revision');
  const file = await session.library.blobs.readText(first.text);
  if (!file.ok) return blobTrouble(file.error);
  const entry = article.cleaning[which];
  if (entry?.restored !== undefined) return refused('These words were put back already.', 'text');
  const put = putBack(file.value.doc, base.doc, article.cleaning, which);
  if (!put.ok) return refused(put.error, 'text');
  return finished(base, put.value.doc, [put.value.step], 'put back', (revision) => [
    set('articles', article.id, ['cleaning', which, 'restored'], undefined, revision),
  ]);
}

async function restored(session: OpenSession, article: Article, id: RevisionId): Promise<Made> {
  const at = article.revisions.findIndex((revision) => revision.id === id);
  const revision = article.revisions[at];
  if (!revision) return notFound('revision');
  const file = await session.library.blobs.readText(revision.text);
  if (!file.ok) return blobTrouble(file.error);
  const since = new Set(article.revisions.slice(at + 1).map((later: TextRevision) => later.id));
  const also = (): Op[] =>
    article.cleaning.flatMap(({ restored: back }, which) =>
      back !== undefined && since.has(back)
        ? [set('articles', article.id, ['cleaning', which, 'restored'], back, undefined)]
        : [],
    );
  const made = finished(file.value, file.value.doc, null, 'restored', also);
  return made.ok ? ok({ ...made.value, restores: id }) : made;
}
