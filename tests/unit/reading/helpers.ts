import { blockText } from '#common/formats/reading/blocks';
import type { ArticleDraft, Piece } from '#common/formats/reading/draft';
import { readPlain } from '#common/formats/reading/plain/read-plain';
import { readArticleNow } from '#core/readers/read-article';
import type { ReadInput } from '#core/readers/read-bytes';

const encoding = { used: 'utf-8', because: 'valid UTF-8' } as const;

/** A plain text read as the file `story.txt`. */
export function plainDraft(text: string): ArticleDraft {
  return readPlain({ name: 'story.txt', mediaType: 'text/plain', text, encoding });
}

/** A file read whole; fails the test when it is refused. */
export function readFile(
  name: string,
  content: string | Uint8Array,
  more: Partial<ReadInput> = {},
): ArticleDraft {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = readArticleNow({ name, bytes, ...more });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** What stays, as `type: words`, a heading with its level. */
export function keptLines(draft: ArticleDraft): string[] {
  return draft.pieces
    .filter((piece) => piece.removed === null)
    .map(({ block }) => {
      const type = block.type === 'heading' ? `h${block.attrs.level}` : block.type;
      return `${type}: ${blockText(block).replaceAll('\n', ' / ')}`;
    });
}

/** What was taken out, as `reason | words`. */
export function removedLines(draft: ArticleDraft): string[] {
  return removedPieces(draft).map(
    ({ block, removed }) => `${removed?.reason} | ${blockText(block).replaceAll('\n', ' / ')}`,
  );
}

export function removedPieces(draft: ArticleDraft): Piece[] {
  return draft.pieces.filter((piece) => piece.removed !== null);
}
