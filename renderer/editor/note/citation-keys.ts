import { Extension } from '@tiptap/core';
import type { CitationOptions } from './citation-nodes';
import { citationOf } from './cited-things';
import { chosenCitation, convertCitation } from './citing';

/** The keys of a citation that is selected: Enter goes to what it cites, Mod+Alt+Q turns number into block and back. */
export const CitationKeys = Extension.create<CitationOptions>({
  name: 'citationKeys',
  // Before the keys of paragraphs and lists, for which Enter is a new line.
  priority: 200,
  addOptions: () => ({ things: null, onGo: () => undefined }),
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const chosen = chosenCitation(editor);
        if (!chosen) return false;
        this.options.onGo(citationOf(chosen.node.attrs));
        return true;
      },
      'Mod-Alt-q': ({ editor }) => {
        const chosen = chosenCitation(editor);
        return chosen !== null && editor.isEditable && convertCitation(editor, chosen.pos);
      },
    };
  },
});
