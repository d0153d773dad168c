import { Mark, markPasteRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isSafeHref } from '#common/text/href';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    noteLink: {
      /** Links the words selected, or the link the caret is in; false for an address that may not be one. */
      linkTo: (href: string) => ReturnType;
      unlink: () => ReturnType;
    };
  }
}

/** Addresses in pasted plain text; a full stop or bracket after one is not part of it. */
const addresses = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]]/giu;

/** A link out of a note: to http, https or mailto, and to nothing else, wherever it came from. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href')?.trim() ?? '';
        return isSafeHref(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => {
    const href = String(mark.attrs['href'] ?? '');
    const safe = isSafeHref(href) ? { href, title: href } : {};
    return ['a', { ...safe, rel: 'noopener noreferrer nofollow' }, 0];
  },
  addCommands() {
    return {
      linkTo:
        (href) =>
        ({ chain }) =>
          isSafeHref(href) && chain().extendMarkRange('link').setMark('link', { href }).run(),
      unlink:
        () =>
        ({ chain }) =>
          chain().extendMarkRange('link').unsetMark('link').run(),
    };
  },
  addProseMirrorPlugins() {
    const { editor, type } = this;
    // An address pasted over words makes them a link; it does not take their place.
    const handlePaste = (view: EditorView, event: ClipboardEvent): boolean => {
      const href = event.clipboardData?.getData('text/plain').trim() ?? '';
      const { from, to, empty } = view.state.selection;
      if (empty || !editor.isEditable || !/^https?:\/\/\S+$/u.test(href) || !isSafeHref(href)) return false;
      if (!view.state.selection.$from.parent.type.allowsMarkType(type)) return false;
      view.dispatch(view.state.tr.addMark(from, to, type.create({ href })));
      return true;
    };
    return [new Plugin({ props: { handlePaste } })];
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: addresses,
        type: this.type,
        getAttributes: (match) => (isSafeHref(match[0]) ? { href: match[0] } : false),
      }),
    ];
  },
});
