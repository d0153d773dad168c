import type { Block, ListItem } from '#common/text/article-doc';
import { blockText, wordCount } from '../blocks';
import { edtfFromWords } from '../dates/date-words';
import { clutterReason } from '../clean/clutter-lines';
import type { Piece } from '../draft';
import { without } from '../pieces';
import type { PageBlock, PagePlace } from './page-block';

const outside = 'Outside the main text';

const reasons: Record<PagePlace, string> = {
  menu: 'Page clutter: the site’s menu',
  header: 'Page clutter: the head of the page',
  footer: 'Page clutter: the foot of the page',
  'side column': 'Outside the main text: a side column',
  form: 'Page clutter: a form or its buttons',
  comments: 'Outside the main text: readers’ comments',
  sharing: 'Page clutter: buttons for sharing',
  related: 'Page clutter: links to other articles',
  newsletter: 'Page clutter: an offer to subscribe',
  advertisement: 'Page clutter: an advertisement',
  cookies: 'Page clutter: a notice about cookies',
  hidden: 'Hidden on the page',
};

interface Weighed extends PageBlock {
  readonly text: string;
  readonly words: number;
  /** Share of its text inside links, 0 to 1. */
  readonly links: number;
}

function weigh(block: PageBlock): Weighed {
  const text = blockText(block.block);
  const words = wordCount(text);
  return { ...block, text, words, links: text === '' ? 0 : Math.min(1, block.linked / text.length) };
}

/** What the fields already hold, so that the lines that say the same are told from the story. */
export interface KnownFields {
  readonly title: string;
  readonly byline: string;
  /** EDTF, or '' where no date was found. */
  readonly published: string;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isHeadline(block: Weighed, title: string): boolean {
  return block.block.type === 'heading' && title !== '' && bare(block.text) === bare(title);
}

/** What the finder of the main text kept, as places and as the elements around them. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly parents: ReadonlySet<number>;
  readonly stories: ReadonlySet<number>;
}

function foundIn(blocks: readonly Weighed[]): Found | null {
  const kept = blocks
    .map((block, i) => ({ block, i }))
    .filter(({ block }) => block.found && block.place !== 'hidden');
  const [head, tail] = [kept[0], kept.at(-1)];
  if (head === undefined || tail === undefined) return null;
  const parents = new Set(kept.map(({ block }) => block.parent));
  const stories = new Set(kept.map(({ block }) => block.story).filter((story) => story >= 0));
  return { first: head.i, last: tail.i, parents, stories };
}

/** Whether a block stays that the finder dropped: what it is known to drop from the middle of stories. */
function isRescued(block: Weighed, i: number, found: Found, headlineAt: number): boolean {
  if (block.place !== null || block.links > 0.3) return false;
  const isBeside = found.parents.has(block.parent);
  const isInside = found.stories.has(block.story);
  const isBetween = i > found.first && i < found.last;
  if (block.block.type === 'heading') return isBetween && isBeside;
  // The picture under the headline stands before the first paragraph.
  if (block.block.type === 'caption') return isInside && i > headlineAt && i < found.last;
  if (block.words >= 12) return isBeside || (isInside && isBetween);
  return isBeside && isBetween && block.words >= 3 && /[.!?”"]$/.test(block.text);
}

/**
 * Which blocks stay: what the finder of the main text kept, what it dropped wrongly, and the headline. Where it
 * found nothing, all that is no marked part of the page; where that is nothing, all that is not hidden.
 */
function stays(blocks: readonly Weighed[], title: string): boolean[] {
  const found = foundIn(blocks);
  if (found === null) {
    const plain = blocks.map((block) => block.place === null && block.links < 0.5);
    return plain.some((kept, i) => kept && blocks[i]?.text !== '')
      ? plain
      : blocks.map(({ place }) => place !== 'hidden');
  }
  const headline = blocks.findIndex((block, i) => i <= found.first && isHeadline(block, title));
  const headlineAt = headline < 0 ? found.first : headline;
  const kept = blocks.map((block, i) => {
    if (block.place === 'hidden') return false;
    return block.found || i === headline || isRescued(block, i, found, headlineAt);
  });
  // A picture goes with the caption under it.
  return kept.map(
    (stay, i) =>
      stay ||
      (blocks[i]?.block.type === 'image' && blocks[i + 1]?.block.type === 'caption' && kept[i + 1] === true),
  );
}

function reasonFor(block: Weighed, known: KnownFields): string {
  if (block.place !== null) return reasons[block.place];
  const clutter = clutterReason(block.text, 'head') ?? clutterReason(block.text, 'foot');
  if (clutter !== null) return clutter;
  const words = new Set(bare(block.text).split(' '));
  const isByline =
    known.byline !== '' &&
    block.words <= 20 &&
    bare(known.byline)
      .split(' ')
      .every((word) => words.has(word));
  if (isByline) return 'The author’s line: it is in the details';
  const isDate = known.published !== '' && edtfFromWords(block.text) === known.published;
  if (isDate) return 'The date of publication: it is in the details';
  return block.links > 0.5 ? 'Page clutter: links to other pages' : outside;
}

/** Short lines taken out one after the other for one reason go and come back as one list: menus, buttons. */
function canJoin(a: Weighed, b: Weighed): boolean {
  const isLine = ({ block, words }: Weighed) => block.type === 'paragraph' && words <= 8;
  return isLine(a) && isLine(b);
}

function asBlock(blocks: readonly Weighed[]): Block {
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0) return only.block;
  return {
    type: 'bulletList',
    content: blocks.map(({ block }): ListItem => ({ type: 'listItem', content: [block] })),
  };
}

export interface Decided {
  readonly pieces: Piece[];
  /** How many paragraphs stay that the finder of the main text had dropped. */
  readonly rescued: number;
}

/** How many blocks from `from` on were left out for the same reason and go as one list with it; at least 1. */
function groupLength(
  blocks: readonly Weighed[],
  kept: readonly boolean[],
  reasonAt: readonly string[],
  from: number,
): number {
  let length = 1;
  for (let i = from + 1; i < blocks.length; i++, length++) {
    const [block, next] = [blocks[from], blocks[i]];
    if (block === undefined || next === undefined || kept[i] === true) break;
    if (reasonAt[i] !== reasonAt[from] || !canJoin(block, next)) break;
  }
  return length;
}

/**
 * Turns the blocks of a page into the pieces of a draft: what stays, and what was left out with the reason, all
 * in document order. Pictures and rules that were left out say nothing and are dropped.
 */
export function decidePieces(all: readonly PageBlock[], known: KnownFields): Decided {
  const weighed = all.map(weigh);
  const staying = stays(weighed, known.title);
  const blocks = weighed.filter((block, i) => staying[i] === true || block.text !== '');
  const kept = staying.filter((stay, i) => stay || weighed[i]?.text !== '');
  const reasonAt = blocks.map((block, i) => (kept[i] === true ? '' : reasonFor(block, known)));
  const pieces: Piece[] = [];
  for (let i = 0; i < blocks.length;) {
    const length = kept[i] === true ? 1 : groupLength(blocks, kept, reasonAt, i);
    const piece: Piece = { id: pieces.length, block: asBlock(blocks.slice(i, i + length)), removed: null };
    pieces.push(kept[i] === true ? piece : without(piece, reasonAt[i] ?? outside));
    i += length;
  }
  const hasFound = blocks.some((block) => block.found);
  const isRescue = (block: Weighed, i: number) =>
    kept[i] === true && !block.found && block.block.type === 'paragraph';
  return { pieces, rescued: hasFound ? blocks.filter(isRescue).length : 0 };
}
