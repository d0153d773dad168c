import { Editor, type JSONContent } from '@tiptap/core';
import type { CitedThing } from '#common/contract/library';
import type { Citation } from '#common/model/note';
import type { RichNode, RichText } from '#common/model/rich-text';
import { CitedThings } from '../../renderer/editor/note/cited-things';
import { noteEditorProps } from '../../renderer/editor/note/note-editor-props';
import { noteExtensions } from '../../renderer/editor/note/note-schema';

/** A paragraph of words and other inline nodes. */
export const paragraph = (...content: (string | RichNode)[]): RichNode => ({
  type: 'paragraph',
  content: content.map((each) => (typeof each === 'string' ? { type: 'text', text: each } : each)),
});

export const noteOf = (...content: RichNode[]): RichText => ({ type: 'doc', content });

/** A note's editor in the test's page, as the window makes it, with what citations point at given. */
export function noteEditor(
  body: RichText,
  cited: readonly CitedThing[] = [],
): { editor: Editor; things: CitedThings; gone: Citation[]; linking: () => number } {
  const gone: Citation[] = [];
  let asked = 0;
  const things = new CitedThings((refs) =>
    Promise.resolve(cited.filter((thing) => refs.some((ref) => ref.id === thing.id))),
  );
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    injectCSS: false,
    content: body as JSONContent,
    extensions: noteExtensions({ things, onGo: (citation) => gone.push(citation) }, 'Write here'),
    editorProps: noteEditorProps({ label: 'Text of the note', onLink: () => (asked += 1) }),
  });
  return { editor, things, gone, linking: () => asked };
}

/** What stands in an editor. */
export const bodyOf = (editor: Editor): RichText => editor.getJSON() as RichText;

/** What a copy of all of a note puts on the clipboard. */
export function copied(editor: Editor): { html: string; text: string } {
  editor.commands.selectAll();
  const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
  return { html: dom.innerHTML, text };
}

/** Pastes HTML as a browser would. jsdom has no clipboard, so that the event is a plain one. */
export function pasteHtml(editor: Editor, html: string): boolean {
  return editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
}
