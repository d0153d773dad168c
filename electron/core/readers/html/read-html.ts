import { blankFields, type ArticleDraft, type UsedEncoding } from '#common/formats/reading/draft';
import { blockText, paragraphOf } from '#common/formats/reading/blocks';
import { cleanPieces } from '#common/formats/reading/clean/clean-pieces';
import { inWords, readingLimits } from '#common/formats/reading/limits';
import { decidePieces } from '#common/formats/reading/page/decide';
import { fieldsOfPage } from '#common/formats/reading/page/fields-of-page';
import type { PageBlock } from '#common/formats/reading/page/page-block';
import { countTags, tagsToParagraphs } from '#common/formats/reading/page/tags-to-text';
import { piecesOf } from '#common/formats/reading/pieces';
import { PictureShelf } from '../pictures';
import { BlockBuilder, type BuiltBlock } from './block-builder';
import { attribute, isElement, pageSize, parsePage, type PageDocument, type PageElement } from './dom';
import { pageFacts } from './facts';
import { linkResolver } from './links';
import { findMainText, type MainText } from './main-text';

export interface PageSource {
  readonly name: string;
  readonly mediaType: string;
  readonly html: string;
  readonly encoding: UsedEncoding;
}

/** Reads a page as its words alone, one paragraph for each block of tags; `why` is a sentence for the user. */
export function readPageAsText(source: PageSource, why: string): ArticleDraft {
  const blocks = tagsToParagraphs(source.html).flatMap((text) => paragraphOf(text) ?? []);
  const cleaned = cleanPieces(piecesOf(blocks));
  return {
    name: source.name,
    mediaType: source.mediaType,
    reader: 'page as plain text',
    encoding: source.encoding,
    linesJoined: false,
    fields: { ...blankFields(), published: cleaned.published },
    pieces: cleaned.pieces,
    warnings: [why],
  };
}

const rest = 'It was read as plain text: headings, links and tables are not shown, and nothing was left out.';
const tooManyParts = `The page has more than ${inWords(readingLimits.nodes)} parts. ${rest}`;
const tooManyLevels = `The page nests its parts more than ${inWords(readingLimits.levels)} levels deep. ${rest}`;

/**
 * The parsed page, or the sentence that says which limit it is over. Tags are counted before parsing, since the
 * parser's time grows with the square of their number when they nest.
 */
function parsedWithin(html: string): PageDocument | string {
  if (countTags(html, readingLimits.nodes) > readingLimits.nodes) return tooManyParts;
  const document = parsePage(html);
  const { nodes, levels } = pageSize(document.documentElement, readingLimits);
  if (levels > readingLimits.levels) return tooManyLevels;
  return nodes > readingLimits.nodes ? tooManyParts : document;
}

function numbered(document: PageDocument): Map<PageElement, number> {
  const numbers = new Map<PageElement, number>([[document.documentElement, 0]]);
  for (const element of document.querySelectorAll('*'))
    if (!numbers.has(element)) numbers.set(element, numbers.size);
  return numbers;
}

function asPageBlock(
  built: BuiltBlock,
  numbers: ReadonlyMap<PageElement, number>,
  main: MainText | null,
): PageBlock {
  const parent = built.owner.parentNode;
  return {
    block: built.block,
    found: main?.has(built) === true,
    place: built.place,
    parent: parent !== null && isElement(parent) ? (numbers.get(parent) ?? -1) : -1,
    story: built.story === null ? -1 : (numbers.get(built.story) ?? -1),
    linked: built.linked,
  };
}

function mainText(
  document: PageDocument,
  numbers: ReadonlyMap<PageElement, number>,
): { text: MainText | null; warnings: string[] } {
  const unsure = 'The main text of the page could not be told from the rest: look over what was left out.';
  try {
    return { text: findMainText(document, numbers), warnings: [] };
  } catch {
    return { text: null, warnings: [unsure] };
  }
}

function baseOf(document: PageDocument, address: string): string {
  const [base] = [...document.querySelectorAll('base[href]')].map((each) => attribute(each, 'href'));
  return base !== undefined && /^https?:/i.test(base) ? base : address;
}

/**
 * Reads a page: its metadata, the main text as Readability finds it, and every other block with words as taken
 * out, in document order, so that one click puts it back. The blocks are built from the page itself and never
 * from Readability's rewriting of it. Over the limits of nodes or levels it is read as plain text, and says so.
 */
export function readHtml(source: PageSource): ArticleDraft {
  const document = parsedWithin(source.html);
  if (typeof document === 'string') return readPageAsText(source, document);
  const { fields, warnings } = fieldsOfPage(pageFacts(document, source.html.slice(0, 5000)));
  const numbers = numbered(document);
  const main = mainText(document, numbers);
  const shelf = new PictureShelf();
  const links = linkResolver(baseOf(document, fields.address.value));
  const built = new BlockBuilder(links, (address) => shelf.keep(address)).readInside(
    document.documentElement,
  );
  const blocks = built.map((each) => asPageBlock(each, numbers, main.text));
  const decided = decidePieces(blocks, {
    title: fields.title.value,
    byline: fields.byline.value,
    published: fields.published?.edtf ?? '',
  });
  const cleaned = cleanPieces(decided.pieces);
  const { rescued } = decided;
  const kept =
    rescued === 0
      ? []
      : [
          `${rescued === 1 ? 'One paragraph' : `${rescued} paragraphs`} beside the main text may not belong to it: look it over.`,
        ];
  return {
    name: source.name,
    mediaType: source.mediaType,
    reader: 'page',
    encoding: source.encoding,
    linesJoined: false,
    fields: { ...fields, published: cleaned.published ?? fields.published },
    pieces: cleaned.pieces,
    pictures: shelf.pictures(),
    warnings: [...warnings, ...main.warnings, ...shelf.warnings(), ...kept],
  };
}

/**
 * Reads rich text from the clipboard: all of it is wanted, so nothing is looked for and only what is hidden, a
 * button or page clutter is taken out. Null when it is over the limits or has no words: the plain form is then
 * the better one.
 */
export function readFragment(source: PageSource): ArticleDraft | null {
  const document = parsedWithin(source.html);
  if (typeof document === 'string') return null;
  const shelf = new PictureShelf();
  const built = new BlockBuilder(linkResolver(''), (address) => shelf.keep(address)).readInside(
    document.documentElement,
  );
  const blocks = built.map((each): PageBlock => {
    const isOut = each.place === 'hidden' || each.place === 'form';
    return {
      block: each.block,
      found: !isOut,
      place: isOut ? each.place : null,
      parent: 0,
      story: -1,
      linked: each.linked,
    };
  });
  const cleaned = cleanPieces(decidePieces(blocks, { title: '', byline: '', published: '' }).pieces);
  if (!cleaned.pieces.some((piece) => piece.removed === null && blockText(piece.block) !== '')) return null;
  return {
    name: source.name,
    mediaType: source.mediaType,
    reader: 'page',
    encoding: source.encoding,
    linesJoined: false,
    fields: { ...blankFields(), published: cleaned.published },
    pieces: cleaned.pieces,
    pictures: shelf.pictures(),
    warnings: shelf.warnings(),
  };
}
