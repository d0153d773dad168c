import { imagesIn } from '#common/formats/pictures/images-in';
import { pictureEndings } from '#common/formats/pictures/picture-kind';
import { pictureName, pictureWords } from '#common/formats/pictures/picture-words';
import type { ArticleDraft } from '#common/formats/reading/draft';
import { wordsKey } from '#common/formats/reading/fingerprint';
import { finish } from '#common/formats/reading/pieces';
import type { Cleaning, HeldFile } from '#common/model/article';
import type { ArticleDoc } from '#common/text/article-doc';
import { encodeText } from '#core/store/encode-text';
import { sha256Of } from '#core/store/sha256';

/** A draft with the bytes it was read from; pasted text has none, and keeps its words as a .txt original. */
export interface ReadyArticle {
  readonly draft: ArticleDraft;
  readonly bytes: Uint8Array;
  /** What the bytes are named by, where it is known. */
  readonly sha256?: string;
  /** Files to hold beside it. */
  readonly kept?: readonly KeptFile[];
}

/** A file and what it is named by. */
export interface NamedFile {
  readonly bytes: Uint8Array;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

/** A file to hold for an article as it is. */
export interface KeptFile {
  readonly name: string;
  readonly role: HeldFile['role'];
  readonly bytes: Uint8Array;
}

/** All that is stored of an article and can be worked out without its library. A thread can hand it to another. */
export interface PreparedArticle {
  readonly name: string;
  readonly mediaType: string;
  readonly fields: ArticleDraft['fields'];
  readonly cleaning: Cleaning[];
  /** What it shares with texts of the same words. */
  readonly words: string;
  /** The file of its text. */
  readonly text: NamedFile;
  /** The file it was read from. */
  readonly original: NamedFile;
  readonly kept: readonly KeptFile[];
}

/** Works out what is stored of an article. */
export function prepareArticle({ draft, bytes, sha256, kept = [] }: ReadyArticle): PreparedArticle {
  const { doc, text, cleaning } = finish(draft);
  const file = encodeText({ doc, text });
  return {
    name: draft.name,
    mediaType: draft.mediaType,
    fields: draft.fields,
    cleaning,
    words: wordsKey(text),
    text: { bytes: file, sha256: sha256Of(file) },
    original: { bytes, sha256: sha256 ?? sha256Of(bytes) },
    kept: [...kept, ...picturesOf(draft, doc)],
  };
}

/** The pictures that stand in the text as it is stored, each once and named by what is said of it. */
function picturesOf({ pictures = [] }: ArticleDraft, doc: ArticleDoc): KeptFile[] {
  if (pictures.length === 0) return [];
  const named = new Map<string, KeptFile>();
  for (const { attrs } of imagesIn(doc.content)) {
    const picture = pictures.find(({ sha256 }) => sha256 === attrs?.file);
    if (!picture || named.has(picture.sha256)) continue;
    const name = pictureName(pictureWords(attrs), named.size + 1, pictureEndings[picture.mediaType]);
    named.set(picture.sha256, { name, role: 'attachment', bytes: picture.bytes });
  }
  return [...named.values()];
}
