import { put } from '#common/change/build';
import { imagesIn } from '#common/formats/pictures/images-in';
import { pictureEndings } from '#common/formats/pictures/picture-kind';
import { pictureName, pictureWords } from '#common/formats/pictures/picture-words';
import type { ArticleDraft } from '#common/formats/reading/draft';
import { finish, type Finished } from '#common/formats/reading/pieces';
import type { Article, HeldFile } from '#common/model/article';
import type { GroupId } from '#common/model/ids';
import type { IdSource } from '#common/model/uuid';
import { err, ok, type Result } from '#common/result';
import type { ArticleDoc } from '#common/text/article-doc';
import { mediaTypeOf } from '#core/readers/kept-kinds';
import type { BlobError, CommitError, Library } from '#core/store/library';
import { newArticle } from './new-article';

/** What storing needs: the library and, injected, its clock (ms since 1970) and ids. */
export interface StoringParts {
  readonly library: Library;
  readonly ids: IdSource;
  now(): number;
}

/** A draft with the bytes it was read from; pasted text has none, and keeps its words as a .txt original. */
export interface ReadyArticle {
  readonly draft: ArticleDraft;
  readonly bytes: Uint8Array;
  /** Files to hold beside it. */
  readonly kept?: readonly KeptFile[];
}

/** A file to hold for an article as it is. */
export interface KeptFile {
  readonly name: string;
  readonly role: HeldFile['role'];
  readonly bytes: Uint8Array;
}

/** An article whose blobs are durable; its record is not there yet. */
export interface HeldArticle {
  readonly draft: ArticleDraft;
  readonly finished: Finished;
  /** The one it was read from first. */
  readonly files: readonly HeldFile[];
  /** The name of its text's file. */
  readonly text: string;
}

/** Stores an article's original, text and kept files. On an error nothing refers to them: `check` lists them as spare. */
export async function holdArticle(
  parts: Pick<StoringParts, 'library'>,
  { draft, bytes, kept = [] }: ReadyArticle,
): Promise<Result<HeldArticle, BlobError>> {
  const finished = finish(draft);
  const [original, text] = await Promise.all([
    parts.library.blobs.putOriginal(bytes),
    parts.library.blobs.putText({ doc: finished.doc, text: finished.text }),
  ]);
  if (!original.ok) return original;
  if (!text.ok) return text;
  const held = await holdFiles(parts.library, [...kept, ...picturesOf(draft, finished.doc)]);
  if (!held.ok) return held;
  const file: HeldFile = {
    sha256: original.value,
    name: draft.name,
    mediaType: draft.mediaType,
    role: 'original',
  };
  return ok({ draft, finished, files: [file, ...held.value], text: text.value });
}

/** Makes the record of an article whose blobs are held, as one change in `group`; resolves once it is durable. */
export async function recordArticle(
  { library, ids, now }: StoringParts,
  { draft, finished, files, text }: HeldArticle,
  group: GroupId,
  label: string,
): Promise<Result<Article, CommitError>> {
  const article = newArticle(draft, finished, { ids, at: new Date(now()).toISOString(), files, text });
  const change = await library.commit({ label, group, ops: [put('articles', article)] });
  return change.ok ? ok(article) : err(change.error);
}

/** The pictures that stand in the text as it is stored, each once and named by what is said of it. */
function picturesOf({ pictures = [] }: ArticleDraft, doc: ArticleDoc): KeptFile[] {
  const named = new Map<string, KeptFile>();
  for (const { attrs } of imagesIn(doc.content)) {
    const picture = pictures.find(({ sha256 }) => sha256 === attrs?.file);
    if (!picture || named.has(picture.sha256)) continue;
    const name = pictureName(pictureWords(attrs), named.size + 1, pictureEndings[picture.mediaType]);
    named.set(picture.sha256, { name, role: 'attachment', bytes: picture.bytes });
  }
  return [...named.values()];
}

/** Puts files into the store, for a record to name; the first that fails is the answer. */
export async function holdFiles(
  library: Library,
  files: readonly KeptFile[],
): Promise<Result<HeldFile[], BlobError>> {
  const held: HeldFile[] = [];
  for (const { name, role, bytes } of files) {
    const stored = await library.blobs.putOriginal(bytes);
    if (!stored.ok) return stored;
    held.push({ sha256: stored.value, name, mediaType: mediaTypeOf(name, bytes), role });
  }
  return ok(held);
}
