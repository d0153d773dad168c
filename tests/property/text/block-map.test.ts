import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockAtOffset, buildBlockMap, offsetToPos, posToOffset } from '#common/text/block-map';
import { parseArticleDoc } from '#common/text/doc-schema';
import { flatten } from '#common/text/flatten';
import { articleDoc } from './arbitrary-doc';
import { articleSchema } from './prosemirror-schema';

interface EditorBlock {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** ProseMirror's own view of the text: what it says of each textblock, in its own traversal. */
function editorBlocks(doc: Node): EditorBlock[] {
  const blocks: EditorBlock[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, null, '\n');
    blocks.push({ start: pos + 1, end: pos + 1 + node.content.size, text });
    return false;
  });
  return blocks;
}

test('random documents are of the closed schema, ours and ProseMirror’s', () => {
  fc.assert(
    fc.property(articleDoc, (doc) => {
      expect(parseArticleDoc(doc)).toEqual({ ok: true, value: doc });
      articleSchema.nodeFromJSON(doc).check();
    }),
  );
});

test('the flattened text is ProseMirror’s textblocks joined by one LF', () => {
  fc.assert(
    fc.property(articleDoc, (doc) => {
      const blocks = editorBlocks(articleSchema.nodeFromJSON(doc));
      expect(flatten(doc)).toBe(blocks.map((block) => block.text).join('\n'));
      expect(buildBlockMap(doc).index.text).toBe(flatten(doc));
    }),
  );
});

test('every offset goes to a place of text in ProseMirror, finds its character there, and comes back', () => {
  fc.assert(
    fc.property(articleDoc, (doc) => {
      const map = buildBlockMap(doc);
      const node = articleSchema.nodeFromJSON(doc);
      const characters = Array.from(map.index.text);
      if (map.blocks.length === 0) return;
      for (let offset = 0; offset <= characters.length; offset++) {
        const pos = offsetToPos(map, offset);
        const place = node.resolve(pos);
        expect(place.parent.isTextblock).toBe(true);
        expect(posToOffset(map, pos)).toBe(offset);
        const atBlockEnd = place.parentOffset === place.parent.content.size;
        const character = characters[offset] ?? '';
        // At the end of a block ProseMirror has no text; ours has the LF between blocks, or ends.
        const shown = atBlockEnd ? '' : node.textBetween(pos, pos + character.length, null, '\n');
        expect(shown || (offset < characters.length ? '\n' : '')).toBe(character);
      }
    }),
  );
});

test('every position gives the offset of the nearest place of text, the former of two as near', () => {
  fc.assert(
    fc.property(articleDoc, (doc) => {
      const map = buildBlockMap(doc);
      const node = articleSchema.nodeFromJSON(doc);
      const places: { pos: number; offset: number }[] = [];
      let before = 0;
      for (const { start, end, text } of editorBlocks(node)) {
        for (let pos = start; pos <= end; pos++) {
          const cut = text.slice(0, pos - start);
          const betweenHalves =
            /[\uD800-\uDBFF]$/.test(cut) && /^[\uDC00-\uDFFF]/.test(text.slice(pos - start));
          places.push({ pos, offset: before + Array.from(cut).length - (betweenHalves ? 1 : 0) });
        }
        before += Array.from(text).length + 1;
      }
      for (let pos = 0; pos <= node.content.size; pos++) {
        let nearest = { pos: Infinity, offset: 0 };
        for (const place of places) {
          if (Math.abs(place.pos - pos) < Math.abs(nearest.pos - pos)) nearest = place;
        }
        expect(posToOffset(map, pos)).toBe(nearest.offset);
      }
    }),
    { numRuns: 60 },
  );
});

test('every offset lies in the block that the map names for it', () => {
  fc.assert(
    fc.property(articleDoc, (doc) => {
      const map = buildBlockMap(doc);
      for (let offset = 0; map.blocks.length > 0 && offset <= map.index.length; offset++) {
        const block = map.blocks[blockAtOffset(map, offset)];
        expect(block && block.textStart <= offset && offset <= block.textEnd).toBe(true);
      }
    }),
  );
});
