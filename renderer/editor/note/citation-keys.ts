import { type Editor, Extension } from '@tiptap/core';
import { type CitationOptions, noCitationOptions } from './citation-options';
import { citationOf } from './cited-things';
import { caretToEnd, chosenCitation, convertCitation } from './citing';

/** The keys of a citation that is selected: Enter goes to what it cites, Mod+Enter beside the
 * article at hand, Mod+Alt+Q turns number into block and back. */
export const CitationKeys = Extension.create<CitationOptions>({
  name: 'citationKeys',
  // Before the keys of paragraphs and lists, for which Enter is a new line.
  priority: 200,
  addOptions: noCitationOptions,
  addKeyboardShortcuts() {
    // Browsers do not go past a last block that takes no words, such as a quoted one.
    const toEnd = ({ editor }: { editor: Editor }): boolean => {
      if (editor.state.doc.lastChild?.isAtom !== true || !editor.isEditable) return false;
      caretToEnd(editor.view);
      editor.commands.scrollIntoView();
      return true;
    };
    const go = (editor: Editor, beside: boolean): boolean => {
      const chosen = chosenCitation(editor);
      if (!chosen) return false;
      this.options.onGo(citationOf(chosen.node.attrs), beside);
      return true;
    };
    return {
      'Mod-End': toEnd,
      'Meta-ArrowDown': toEnd,
      Enter: ({ editor }) => go(editor, false),
      'Mod-Enter': ({ editor }) => go(editor, true),
      'Mod-Alt-q': ({ editor }) => {
        const chosen = chosenCitation(editor);
        return chosen !== null && editor.isEditable && convertCitation(editor, chosen.pos);
      },
    };
  },
});
