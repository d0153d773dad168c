import { put } from '#common/change/build';
import type { Article, HeldFile } from '#common/model/article';
import type { GroupId } from '#common/model/ids';
import type { IdSource } from '#common/model/uuid';
import { err, ok, type Result } from '#common/result';
import { mediaTypeOf } from '#core/readers/kept-kinds';
import type { BlobError, CommitError, Library } from '#core/store/library';
import { newArticle } from './new-article';
import type { KeptFile, PreparedArticle } from './prepare-article';

/** What storing needs: the library and, injected, its clock (ms since 1970) and ids. */
export interface StoringParts {
  readonly library: Library;
  readonly ids: IdSource;
  now(): number;
}

/** An article whose blobs are durable; its record is not there yet. */
export interface HeldArticle {
  readonly prepared: PreparedArticle;
  /** The one it was read from first. */
  readonly files: readonly HeldFile[];
  /** The name of its text's file. */
  readonly text: string;
}

/** Stores an article's original, text and kept files. On an error nothing refers to them: `check` lists them as spare. */
export async function holdArticle(
  parts: Pick<StoringParts, 'library'>,
  prepared: PreparedArticle,
): Promise<Result<HeldArticle, BlobError>> {
  const [original, text] = await Promise.all([
    parts.library.blobs.putOriginal(prepared.original.bytes, prepared.original.sha256),
    parts.library.blobs.putTextFile(prepared.text.bytes, prepared.text.sha256),
  ]);
  if (!original.ok) return original;
  if (!text.ok) return text;
  const held = await holdFiles(parts.library, prepared.kept);
  if (!held.ok) return held;
  const { name, mediaType } = prepared;
  const file: HeldFile = { sha256: original.value, name, mediaType, role: 'original' };
  return ok({ prepared, files: [file, ...held.value], text: text.value });
}

/** Makes the record of an article whose blobs are held, as one change in `group`; resolves once it is durable. */
export async function recordArticle(
  { library, ids, now }: StoringParts,
  { prepared, files, text }: HeldArticle,
  group: GroupId,
  label: string,
): Promise<Result<Article, CommitError>> {
  const article = newArticle(prepared, { ids, at: new Date(now()).toISOString(), files, text });
  const change = await library.commit({ label, group, ops: [put('articles', article)] });
  return change.ok ? ok(article) : err(change.error);
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
