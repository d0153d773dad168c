import { setFields } from '#common/change/build';
import { imagesIn } from '#common/formats/pictures/images-in';
import { currentRevision, type HeldFile } from '#common/model/article';
import { ok, type Result } from '#common/result';
import { commit, named } from './commit';
import type { KeptFile } from './import/prepare-article';
import { holdFiles } from './import/store-article';
import type { OpenSession } from './session';
import { blobTrouble, notFound, readOnly, refused, type Trouble } from './trouble';

type Role = 'attachment' | 'translation';
type Done = Promise<Result<{ seq: number }, Trouble>>;

const roleNames: Readonly<Record<Role, string>> = { attachment: 'attachment', translation: 'translation' };

/** Keeps files beside an article, by their hash, in one change. One that is there already is not added again. */
export async function attachFiles(
  session: OpenSession,
  id: string,
  files: readonly KeptFile[],
  role: Role,
): Done {
  await session.index.ready();
  const { library, readOnlyWhy } = session;
  if (readOnlyWhy !== null) return readOnly(readOnlyWhy);
  if (!library.head.get('articles', id)) return notFound('article');
  const held = await holdFiles(
    library,
    files.map((file) => ({ ...file, role })),
  );
  if (!held.ok) return blobTrouble(held.error);
  // The article as it is by now: storing large files takes a while.
  const article = library.head.get('articles', id);
  if (!article) return notFound('article');
  const added = held.value.filter((file) => !article.files.some((own) => isSame(own, file)));
  if (added.length === 0) {
    return refused('The article has this very file already, so nothing was attached.', 'file');
  }
  const what = added.length === 1 ? named(added[0]?.name ?? '', 'a file') : `${added.length} files`;
  const label = `${roleNames[role]} of ${what} to ${named(session.index.labels.of(id), 'an article')}`;
  return commit(session, {
    label,
    ops: setFields('articles', article, { files: [...article.files, ...added] }),
  });
}

function isSame(a: Pick<HeldFile, 'sha256' | 'name'>, b: Pick<HeldFile, 'sha256' | 'name'>): boolean {
  return a.sha256 === b.sha256 && a.name === b.name;
}

/** Gives a file beside an article another role, or takes it away (null). What the text was read from stays. */
export async function setFile(
  session: OpenSession,
  { id, sha256, name, role }: { id: string; sha256: string; name: string; role: Role | null },
): Done {
  await session.index.ready();
  const shown = role === null && (await isInText(session, id, sha256));
  const article = session.library.head.get('articles', id);
  if (!article) return notFound('article');
  const file = article.files.find((each) => isSame(each, { sha256, name }));
  if (!file) return notFound('file');
  if (file.role === 'original') {
    return refused(`“${name}” is what the article was read from, so it stays with it.`, 'file');
  }
  if (shown && article.files.filter((each) => each.sha256 === sha256).length === 1) {
    return refused(
      `“${name}” is a picture in the text. Take it out of the text first, by “Edit text”.`,
      'file',
    );
  }
  const files =
    role === null
      ? article.files.filter((each) => each !== file)
      : article.files.map((each) => (each === file ? { ...each, role } : each));
  const from = named(session.index.labels.of(id), 'an article');
  const label =
    role === null
      ? `removal of ${named(name, 'a file')} from ${from}`
      : `what ${named(name, 'a file')} is to ${from}`;
  const ops = setFields('articles', article, { files });
  return ops.length === 0 ? ok({ seq: session.library.seq }) : commit(session, { label, ops });
}

/** Whether the article's text, as it is now, shows a picture. */
async function isInText({ library }: OpenSession, id: string, sha256: string): Promise<boolean> {
  const article = library.head.get('articles', id);
  const revision = article && currentRevision(article);
  const file = revision ? await library.blobs.readText(revision.text) : null;
  return file?.ok === true && imagesIn(file.value.doc.content).some(({ attrs }) => attrs?.file === sha256);
}
