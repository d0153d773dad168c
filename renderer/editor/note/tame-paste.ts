import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';

/** Characters of foreign HTML or text that a note takes at once. More is an article. */
export const pasteLength = 4_000_000;
/** Lists in lists in tables deeper than this are no writing; what is stored may be 64 deep at most. */
const mostDeep = 24;
/** Characters of JSON of one block: it is saved whole, and must fit into a message twice. */
const blockLength = 100_000;
/** Characters a paragraph made from a longer one keeps, at a space where there is one. */
const paragraphLength = 10_000;

/**
 * Makes what was pasted fit to be stored: blocks too deep or too large to save become plain paragraphs of their words.
 * `deep` is how deep the place is that it goes to.
 */
export function tamePaste(slice: Slice, schema: Schema, deep: number): Slice {
  let tamed = false;
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    if (fits(node, mostDeep - deep)) blocks.push(node);
    else {
      tamed = true;
      blocks.push(...plainParagraphs(node, schema));
    }
  });
  return tamed ? new Slice(Fragment.from(blocks), 0, 0) : slice;
}

function fits(node: Node, room: number): boolean {
  return depthOf(node, room) <= room && JSON.stringify(node.toJSON()).length <= blockLength;
}

/** How deep a node goes; stops looking beyond `most`. */
function depthOf(node: Node, most: number): number {
  let level: Node[] = [node];
  for (let depth = 0; ; depth++) {
    const below = level.flatMap((each) => [...each.children]);
    if (below.length === 0 || depth > most) return depth;
    level = below;
  }
}

function plainParagraphs(node: Node, schema: Schema): Node[] {
  const made: Node[] = [];
  const add = (text: string): void => {
    for (const piece of pieces(text)) {
      made.push(schema.node('paragraph', null, piece === '' ? [] : [schema.text(piece)]));
    }
  };
  if (node.isTextblock || node.isText) add(node.textContent);
  node.descendants((child) => {
    if (child.type.name === 'citationBlock') made.push(child);
    if (!child.isTextblock) return true;
    add(child.textContent);
    return false;
  });
  return made;
}

/** A long text in pieces that join to it again, but for the white space between them; no character is split. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > paragraphLength) {
    const space = rest.lastIndexOf(' ', paragraphLength);
    const cut = space > paragraphLength / 2 ? space : wholeCharacters(rest, paragraphLength);
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^ /, '');
  }
  return [...found, rest];
}

function wholeCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
