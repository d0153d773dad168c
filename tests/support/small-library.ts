import { join } from 'node:path';
import { put } from '#common/change/build';
import { Article } from '#common/model/article';
import type { ArticleId, RevisionId } from '#common/model/ids';
import type { Library } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { plainDoc } from './plain-doc';
import { opened, tagNamed } from './store';

/** Adds a tag, as one change. */
export async function addTag(to: Library, name: string, parts: StoreParts): Promise<void> {
  const change = await to.commit({ label: name, ops: [put('tags', tagNamed(name, parts))] });
  if (!change.ok) throw new Error(change.error.message);
}

/** Imports an article with a text and an original of its own; returns their hashes. */
export async function addSmallArticle(
  to: Library,
  words: string,
  parts: StoreParts,
): Promise<{ article: Article; text: string; original: string }> {
  const text = await to.blobs.putText({ doc: plainDoc(words), text: words });
  const original = await to.blobs.putOriginal(Buffer.from(`original of ${words}`));
  if (!text.ok || !original.ok) throw new Error('a blob was refused');
  const at = new Date(parts.now()).toISOString();
  const article = Article.parse({
    id: parts.ids.next<ArticleId>(),
    createdAt: at,
    updatedAt: at,
    title: { value: words, from: 'text' },
    files: [{ sha256: original.value, name: `${words}.txt`, mediaType: 'text/plain', role: 'original' }],
    revisions: [{ id: parts.ids.next<RevisionId>(), text: text.value, when: at, why: 'import' }],
  });
  const change = await to.commit({ label: `import ${words}`, ops: [put('articles', article)] });
  if (!change.ok) throw new Error(change.error.message);
  return { article, text: text.value, original: original.value };
}

/** The names of all tags, in the order they were added. */
export function tagNames(of: Library): string {
  return [...of.data.tags.values()].map((tag) => tag.name).join('');
}

/** A new library `l` in a folder, open for writing. */
export function newLibraryIn(folder: string, parts: StoreParts): Promise<Library> {
  return opened(join(folder, 'l'), parts, { create: true });
}
