import type { ImportDetail, ImportPiece, ImportRow, JoinedWords } from '#common/contract/import';
import { imagesIn } from '#common/formats/pictures/images-in';
import { pictureWords } from '#common/formats/pictures/picture-words';
import { blockText } from '#common/formats/reading/blocks';
import type { ArticleDraft, Piece } from '#common/formats/reading/draft';
import { wordsKey } from '#common/formats/reading/fingerprint';
import { draftText, shown } from '#common/formats/reading/pieces';
import { CodePointIndex } from '#common/text/code-points';
import type { RunTogether } from '#common/text/run-together';
import { sha256Of } from '#core/store/sha256';
import { draftLabel } from './draft-label';
import type { KnownArticles } from './known-articles';

/** One file of an import, from its announcement to its storing. */
export interface ImportItem {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Only held, to be attached to an article; never read. */
  readonly hold: boolean;
  state: ImportRow['state'];
  problem: string;
  chunks: Uint8Array[];
  bytes: Uint8Array;
  encoding: string | undefined;
  draft: ArticleDraft | null;
  /** Of a kind that is not read: its bytes are kept, and may stay beside words the user pastes. */
  keepable: boolean;
  /** Words pasted for a file that could not be read. */
  pasted: Uint8Array | null;
  /** The words found run together in these pieces, among that many texts: finding them again takes time. */
  joined: { pieces: ArticleDraft['pieces']; texts: number; places: readonly RunTogether[] } | null;
  duplicate: ImportRow['duplicate'];
  include: boolean;
  /** The user has chosen whether to include it; duplicates no longer decide. */
  chosen: boolean;
}

/** A file that is announced but not read. `size` in bytes. */
export function newItem(id: string, name: string, size: number, hold: boolean): ImportItem {
  return {
    id,
    name,
    size,
    hold,
    state: 'waiting',
    problem: '',
    chunks: [],
    bytes: new Uint8Array(),
    encoding: undefined,
    draft: null,
    keepable: false,
    pasted: null,
    joined: null,
    duplicate: null,
    include: true,
    chosen: false,
  };
}

/** Looks for the item's file or words among what the library has, and leaves it out unless the user decided. */
export function noticeDuplicate(
  item: ImportItem,
  known: KnownArticles,
  labelOf: (id: string) => string,
): void {
  const same = known.byBytes(sha256Of(item.bytes));
  const worded = same ?? (item.draft ? known.byWords(wordsKey(draftText(item.draft))) : undefined);
  item.duplicate = worded
    ? { article: worded.id, label: labelOf(worded.id), how: same ? 'same file' : 'same words' }
    : null;
  if (!item.chosen) item.include = item.state === 'ready' && worded === undefined;
}

/** How the review table shows an item; `joined` are the words found run together in it. */
export function rowOf(item: ImportItem, joined: readonly RunTogether[]): ImportRow {
  const pieces = item.draft?.pieces ?? [];
  const mends = pieces.filter(
    ({ removed, mended }) => removed === null && mended !== undefined && !mended.undone,
  );
  const parted = pieces.reduce((sum, { removed, joins }) => sum + (removed ? 0 : (joins?.length ?? 0)), 0);
  return {
    item: item.id,
    name: item.name,
    bytes: item.size,
    state: item.state,
    problem: item.problem,
    label: item.draft ? draftLabel(item.draft) : item.name,
    fields: item.draft?.fields ?? null,
    removed: pieces.filter((piece) => piece.removed !== null).length,
    mended: mends.length + parted,
    joined: joined.length,
    keepable: item.keepable && item.state === 'failed',
    duplicate: item.duplicate,
    include: item.include,
  };
}

/** How the preview shows an item that was read. */
export function detailOf(row: ImportRow, draft: ArticleDraft): ImportDetail {
  return {
    row,
    encoding: draft.encoding.used,
    warnings: [...draft.warnings],
    pieces: draft.pieces.length,
  };
}

/** A block is cut for looking at (UTF-16 units); storing takes it whole. */
const shownLength = 4000;

/** How the preview shows one piece. */
export function pieceOf(piece: Piece): ImportPiece {
  const { block, mended, joins = [] } = piece;
  const text = blockText(shown(piece));
  return {
    id: String(piece.id),
    type: block.type,
    ...(block.type === 'heading' ? { level: block.attrs.level } : {}),
    text: text.length > shownLength ? `${text.slice(0, shownLength)}…` : text,
    removed: piece.removed?.reason ?? null,
    mended: mended && !mended.undone ? { was: mended.was, reason: mended.reason } : null,
    parted: joins.map(({ at, was, is }) => ({ at, was, is })),
    pictures: imagesIn([block]).map(({ attrs }) => ({
      words: pictureWords(attrs).slice(0, shownLength),
      file: attrs?.file ?? null,
    })),
  };
}

/** Code points of the text shown before and after words that ran together. */
const around = 40;

/** How the preview lists words that ran together in a text. */
export function joinedOf(text: string, places: readonly RunTogether[]): JoinedWords[] {
  const index = new CodePointIndex(text);
  return places.map(({ start, end, was, is }) => {
    const before = index.slice(Math.max(0, start - around), start);
    const after = index.slice(end, Math.min(index.length, end + around));
    return { start, was, is, before: before.replace(/^.*\n/su, ''), after: after.replace(/\n.*$/su, '') };
  });
}
