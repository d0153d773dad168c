import type { ArticleKind, DateField, FieldOrigin, TextField } from '#common/model/article';
import type { Block } from '#common/text/article-doc';
import type { PictureType } from '../pictures/picture-kind';

/** How the bytes became text, in the order in which it is tried. */
export type EncodingReason =
  | 'chosen by you'
  | 'byte order mark'
  | 'valid UTF-8'
  | 'zero bytes'
  | 'declared by the page'
  | 'assumed'
  | 'already text';

/** The encoding the text was read in (WHATWG label) and why that one; the preview shows both. */
export interface UsedEncoding {
  readonly used: string;
  readonly because: EncodingReason;
}

/** Words that cleaning changed inside a block that stays. */
export interface Mend {
  /** Code points from the start of the block's text. */
  readonly at: number;
  readonly was: string;
  readonly is: string;
  readonly reason: string;
  /** The block before the change. */
  readonly original: Block;
  /** True once the user has put the words back. */
  readonly undone: boolean;
}

/** Words that ran together, parted at the user's word. Code points from the start of the block's text as read. */
export interface Join {
  readonly at: number;
  readonly was: string;
  readonly is: string;
  /** Before which places spaces went in, ascending. */
  readonly spaces: readonly number[];
}

/** One block as read, in its place whether it stays or not, so that it can go back to exactly there. */
export interface Piece {
  /** Its position in the reading order, from 0: stable for the life of the draft. */
  readonly id: number;
  readonly block: Block;
  readonly removed: { readonly reason: string } | null;
  readonly mended?: Mend;
  readonly joins?: readonly Join[];
  /** Why cleaning first took it out, kept when it is put back so that it can go again for the same reason. */
  readonly because?: string;
}

/** What was found out about the article, each with where it came from. Empty where nothing was: none is invented. */
export interface DraftFields {
  readonly title: TextField;
  readonly byline: TextField;
  readonly publisher: TextField;
  readonly section: TextField;
  readonly address: TextField;
  readonly archived: TextField;
  readonly language: TextField;
  readonly kind: { readonly value: ArticleKind; readonly from: FieldOrigin; readonly why?: string };
  readonly published: DateField | null;
  readonly accessed: DateField | null;
}

/** A picture that stood inside the text's own file; blocks name it by the hash of its bytes. */
export interface DraftPicture {
  readonly sha256: string;
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
}

export type DraftReader = 'text' | 'markdown' | 'page' | 'page as plain text';

/**
 * A foreign text read but not stored: what the import preview shows and edits. The pieces are the only truth
 * about its text; `draftDoc` and `finish` work out the document, the text and the record of cleaning.
 */
export interface ArticleDraft {
  /** File name, or what stands for one when the text was pasted. */
  readonly name: string;
  readonly mediaType: string;
  readonly reader: DraftReader;
  readonly encoding: UsedEncoding;
  /** Whether lines broken at a fixed width were joined into paragraphs. */
  readonly linesJoined: boolean;
  readonly fields: DraftFields;
  readonly pieces: readonly Piece[];
  /** Pictures the file held; those in blocks that stay are stored. */
  readonly pictures?: readonly DraftPicture[];
  /** Whole sentences about what the user should know. */
  readonly warnings: readonly string[];
}

/** The fields of an article nothing is known about. */
export function blankFields(from: FieldOrigin = 'file'): DraftFields {
  const blank = { value: '', from };
  return {
    title: blank,
    byline: blank,
    publisher: blank,
    section: blank,
    address: blank,
    archived: blank,
    language: blank,
    kind: { value: 'other', from: 'inferred' },
    published: null,
    accessed: null,
  };
}

/** A date the program read off a source and the user has not looked at yet; `edtf` null keeps the words alone. */
export function unconfirmedDate(
  edtf: string | null,
  words: string,
  from: FieldOrigin,
  why: string,
): DateField {
  return { edtf, words, at: null, against: null, by: 'program', confirmed: false, from, why };
}
