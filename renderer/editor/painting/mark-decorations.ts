import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { offsetToPos, type BlockMap } from '#common/text/block-map';
import type { PaintSegment } from '#common/text/paint';
import { settled } from '../selection-seen';
import { highlightName, plainLook, type ReadingMark } from './look';

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

/** Takes some of the elements away and adds others. All the others stay what they were, and are not drawn again. */
export function changeDecorations(
  view: EditorView,
  gone: readonly Decoration[],
  fresh: readonly Decoration[],
): void {
  const before = key.getState(view.state) ?? DecorationSet.empty;
  const set = before.remove([...gone]).add(view.state.doc, [...fresh]);
  view.dispatch(settled(view).setMeta(key, set).setMeta('addToHistory', false));
}

/**
 * The elements of segments: role `mark`, what a screen reader says of the annotations there (a description, since a
 * mark has no name of its own in ARIA), their ids, whether one begins or ends, and their looks. Each line under the
 * words wants an element of its own: looks that lie deeper are elements within the first. `painted`: they also tell
 * which of them is at hand, for a browser that has no highlights to paint over them.
 */
export function decorationsOf(
  segments: readonly PaintSegment[],
  marks: ReadonlyMap<string, ReadingMark>,
  map: BlockMap,
  painted: { readonly selected: string | null } | null,
): Decoration[] {
  return segments.flatMap((segment) => {
    const here = segment.annotations;
    const [top, ...below] = new Set(
      here.map(({ id, depth }) => highlightName(marks.get(id)?.look ?? plainLook, depth)),
    );
    const attributes: Record<string, string> = {
      class: `tl-mark ${top ?? ''}`,
      role: 'mark',
      tabindex: '-1',
      'data-annotation': here.map(({ id }) => id).join(' '),
      'aria-description': here.map(({ id }) => marks.get(id)?.label ?? 'highlight').join('; '),
    };
    if (here.some(({ first }) => first)) attributes['data-first'] = '';
    if (here.some(({ last }) => last)) attributes['data-last'] = '';
    if (painted !== null && here.some(({ id }) => id === painted.selected)) attributes['data-selected'] = '';
    const [start, end] = [offsetToPos(map, segment.start), offsetToPos(map, segment.end)];
    return [attributes, ...below.map((name) => ({ nodeName: 'span', class: name }))].map((each) =>
      Decoration.inline(start, end, each),
    );
  });
}
