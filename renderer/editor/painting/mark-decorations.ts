import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { offsetToPos, type BlockMap } from '#common/text/block-map';
import type { PaintSegment } from '#common/text/paint';
import { settled } from '../selection-seen';
import { lookCss, plainLook, type ReadingMark } from './look';

const key = new PluginKey<DecorationSet>('markDecorations');

/** Holds the elements that annotations have near the view. They are laid over the document, never in it. */
export const MarkDecorations = Extension.create({
  name: 'markDecorations',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) => (transaction.getMeta(key) as DecorationSet | undefined) ?? set,
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Replaces the elements by these. */
export function showDecorations(view: EditorView, decorations: readonly Decoration[]): void {
  const before = key.getState(view.state);
  if (decorations.length === 0 && before === DecorationSet.empty) return;
  const set = DecorationSet.create(view.state.doc, [...decorations]);
  view.dispatch(settled(view).setMeta(key, set).setMeta('addToHistory', false));
}

/**
 * The elements of segments: role `mark`, what a screen reader says of the annotations there (a description, since a
 * mark has no name of its own in ARIA), their ids, and whether one begins or ends. `painted`: they also carry the
 * look, for a browser that has no highlights of its own.
 */
export function decorationsOf(
  segments: readonly PaintSegment[],
  marks: ReadonlyMap<string, ReadingMark>,
  map: BlockMap,
  painted: { readonly selected: string | null } | null,
): Decoration[] {
  return segments.map((segment) => {
    const here = segment.annotations;
    const top = here.at(-1);
    const attributes: Record<string, string> = {
      class: 'tl-mark',
      role: 'mark',
      tabindex: '-1',
      'data-annotation': here.map(({ id }) => id).join(' '),
      'aria-description': here.map(({ id }) => marks.get(id)?.label ?? 'highlight').join('; '),
    };
    if (here.some(({ first }) => first)) attributes['data-first'] = '';
    if (here.some(({ last }) => last)) attributes['data-last'] = '';
    if (painted !== null && top) {
      attributes['style'] = lookCss(marks.get(top.id)?.look ?? plainLook, top.depth);
      if (here.some(({ id }) => id === painted.selected)) attributes['data-selected'] = '';
    }
    return Decoration.inline(offsetToPos(map, segment.start), offsetToPos(map, segment.end), attributes);
  });
}
