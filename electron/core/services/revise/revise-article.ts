import type { Op } from '#common/change/op';
import type { PassagesCarried, TextChange } from '#common/contract/revise';
import { currentRevision, type Article, type TextRevision } from '#common/model/article';
import type { RevisionId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import { CodePointIndex } from '#common/text/code-points';
import type { Carrying } from '#common/text/revise/carry-stretch';
import { editedText, type EditedText } from '#common/text/revise/edited-text';
import type { TextRevisionFile } from '#core/store/library';
import { commit, named } from '../commit';
import type { OpenSession } from '../session';
import { conflicting, notFound, readOnly, refused, type Trouble } from '../trouble';
import { carryPassages } from './carry-passages';
import { keepBeside } from './keep-beside';
import type { NewText } from './new-text';
import { noneCarried, storeNewText } from './store-new-text';

interface Revise {
  readonly id: string;
  /** The revision the change was made in. */
  readonly base: string;
  readonly change: TextChange;
  /** The window is going: a text that another overtook is kept beside it. */
  readonly leaving?: boolean;
}

export interface Revised {
  readonly seq: number;
  readonly revision: RevisionId;
  readonly passages: PassagesCarried;
}

/**
 * Gives an article another text: a new revision, through which every passage is carried and checked against its
 * words. All of it is one change. Refused, with nothing moved, where the text changed meanwhile or a passage does
 * not match the text it lies in.
 */
export async function reviseArticle(session: OpenSession, asked: Revise): Promise<Result<Revised, Trouble>> {
  if (session.readOnlyWhy !== null) return readOnly(session.readOnlyWhy);
  await session.index.ready();
  return session.textTurns.revising(() => revise(session, asked));
}

async function revise(session: OpenSession, asked: Revise): Promise<Result<Revised, Trouble>> {
  const { id, base, change } = asked;
  const { library } = session;
  const article = library.head.get('articles', id);
  if (!article) return notFound('article');
  const current = currentRevision(article);
  if (!current) return refused('The text of this article is not held, so it cannot be changed.', 'text');
  if (current.id !== base) {
    return asked.leaving ? keepBeside(session, article, asked) : overtaken(session, id);
  }
  const stored = await storeNewText(session, article, current, change);
  if (!stored.ok) return stored;
  if (!stored.value) return ok({ seq: library.seq, revision: current.id, passages: noneCarried });
  const { file, made, revision } = stored.value;
  const carrying = await carryingTo(session, article, file, made, revision);
  await library.flush();
  // From here on nothing waits: what is carried is what is committed on.
  if (currentRevision(library.head.get('articles', id) ?? article)?.id !== base)
    return overtaken(session, id);
  const carried = carryPassages(session, id, carrying);
  if (!carried.ok)
    return refused(`${carried.error} Nothing was changed. Run “throughline check” on the library.`);
  const splice: Op = {
    op: 'splice',
    in: 'articles',
    id,
    path: ['revisions'],
    at: article.revisions.length,
    removed: [],
    inserted: [revision],
  };
  const name = named(session.index.labels.of(id), 'an article');
  const change2 = await commit(session, {
    label: `${acts[change.kind]} ${name}`,
    ops: [splice, ...made.also(revision.id), ...carried.value.ops],
  });
  return change2.ok
    ? ok({ ...change2.value, revision: revision.id, passages: carried.value.passages })
    : change2;
}

const acts = {
  words: 'mended words in',
  blocks: 'edit of the text of',
  cleaning: 'words put back in',
  restore: 'earlier text of',
} as const satisfies Record<TextChange['kind'], string>;

function overtaken({ index }: OpenSession, id: string): ReturnType<typeof conflicting> {
  return conflicting(
    `The text of ${named(index.labels.of(id), 'this article')} was changed in another window meanwhile, so this edit was not put on top of it. Nothing was changed, and nothing you wrote here is lost.`,
    'text',
  );
}

/** What passages are carried by: the edit itself, and for those whose place is lost the way from where they were marked. */
async function carryingTo(
  session: OpenSession,
  article: Article,
  base: TextRevisionFile,
  made: NewText,
  revision: TextRevision,
): Promise<Carrying> {
  const next = new CodePointIndex(made.text);
  const edited = editedText(new CodePointIndex(base.text), next, made.steps);
  const sameText = article.revisions.filter(({ text }) => text === revision.text).map((each) => each.id);
  const wanted = new Set<string>([...sameText, ...lostFrom(session, article)]);
  const ways = new Map<string, EditedText>();
  for (const { id, text } of article.revisions.filter((each) => wanted.has(each.id))) {
    const file = await session.library.blobs.readText(text);
    if (file.ok) ways.set(id, editedText(new CodePointIndex(file.value.text), next, null));
  }
  return { edited, to: revision.id, fromRevision: (from) => ways.get(from) ?? null };
}

/** The revisions in which passages that have no place now were marked. */
function lostFrom({ library, index }: OpenSession, { id }: Article): string[] {
  return index.annotationsByArticle
    .of(id)
    .flatMap((annotation) => library.data.annotations.get(annotation)?.stretches ?? [])
    .flatMap(({ now, made }) => (now === null ? [made.revision] : []));
}
