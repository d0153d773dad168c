import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blockText, codeBlockOf } from '#common/formats/reading/blocks';
import { cleanPieces } from '#common/formats/reading/clean/clean-pieces';
import { blankFields, type ArticleDraft, type DraftFields, type Piece } from '#common/formats/reading/draft';
import { inWords, readingLimits } from '#common/formats/reading/limits';
import { fieldsOfFrontMatter, frontMatterOf } from '#common/formats/reading/markdown/front-matter';
import { treeSize, treeToBlocks, type ReadBlock } from '#common/formats/reading/markdown/tree-to-blocks';
import { without } from '#common/formats/reading/pieces';
import { readPlain, type PlainSource } from '#common/formats/reading/plain/read-plain';
import { PictureShelf } from './pictures';

const frontMatterReason = 'Front matter: it was read into the details';

/** Whether a line opens so many quotes or lists at once that the parser itself would be the problem. */
function isTooDeep(text: string): boolean {
  return new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${readingLimits.levels},}`, 'm').test(text);
}

function blocksOf(text: string, shelf: PictureShelf): ReadBlock[] | string {
  if (isTooDeep(text))
    return `It nests quotes or lists more than ${inWords(readingLimits.levels)} levels deep`;
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const size = treeSize(tree, readingLimits);
  if (size.levels > readingLimits.levels)
    return `It nests more than ${inWords(readingLimits.levels)} levels deep`;
  if (size.nodes > readingLimits.nodes) return `It has more than ${inWords(readingLimits.nodes)} parts`;
  return treeToBlocks(tree, (address) => shelf.keep(address)?.sha256 ?? null);
}

function titleFromHeading(pieces: readonly Piece[], fields: DraftFields): DraftFields {
  if (fields.title.value !== '') return fields;
  const heading = pieces.find(
    ({ block, removed }) => removed === null && block.type === 'heading' && block.attrs.level === 1,
  );
  if (heading === undefined) return fields;
  const value = blockText(heading.block).replaceAll('\n', ' ');
  return { ...fields, title: { value, from: 'text', why: 'The first heading' } };
}

/**
 * Reads Markdown (CommonMark and GFM) into a draft. Front matter fills the fields and stays among the pieces as
 * taken out; raw HTML gives its words; a picture the file
 * holds within itself is kept, any other becomes a placeholder. Over the limits it is read as plain text.
 */
export function readMarkdown(source: PlainSource): ArticleDraft {
  const matter = frontMatterOf(source.text);
  const shelf = new PictureShelf();
  const read = blocksOf(matter === null ? source.text : source.text.slice(matter.source.length), shelf);
  if (typeof read === 'string') {
    const draft = readPlain(source);
    return { ...draft, warnings: [`${read}: it was read as plain text.`, ...draft.warnings] };
  }
  const head = matter === null ? null : codeBlockOf(matter.source);
  const all: ReadBlock[] = head === null ? read : [{ block: head, removed: frontMatterReason }, ...read];
  const pieces = all.map(({ block, removed }, id): Piece => {
    const piece = { id, block, removed: null };
    return removed === undefined ? piece : without(piece, removed);
  });
  const cleaned = cleanPieces(pieces);
  const fields = matter === null ? blankFields() : fieldsOfFrontMatter(matter);
  return {
    name: source.name,
    mediaType: source.mediaType,
    reader: 'markdown',
    encoding: source.encoding,
    linesJoined: false,
    fields: titleFromHeading(cleaned.pieces, { ...fields, published: fields.published ?? cleaned.published }),
    pieces: cleaned.pieces,
    pictures: shelf.pictures(),
    warnings: shelf.warnings(),
  };
}
