import type { Editor } from '@tiptap/react';
import { useEffect, type RefObject } from 'react';
import type { Citation } from '#common/model/note';
import { noArticle } from '../../platform/reasons';
import { useWorkspace } from '../../platform/workspace';
import { type MenuEntry, useOpenMenu } from '../../ui/ContextMenu';
import type { GoToCited } from './citation-options';
import { citationOf } from './cited-things';
import { chosenCitation, convertCitation } from './citing';

const goLabels: Readonly<Record<Citation['kind'], string>> = {
  annotation: 'Go to the passage',
  evidence: 'Go to the passage',
  event: 'Go to the event',
  article: 'Go to the article',
  tag: 'Show the tag',
};

/** What can be done with the citation under the pointer; nothing where there is none. */
function citationMenu(editor: Editor, target: EventTarget | null, onGo: GoToCited): MenuEntry[] {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-cites]') : null;
  // The keyboard's menu key is about the whole editor: then the citation that is chosen in it is meant.
  const chosen = target === editor.view.dom ? chosenCitation(editor)?.pos : undefined;
  const pos = element ? editor.view.posAtDOM(element, 0, -1) : chosen;
  if (pos === undefined) return [];
  const node = editor.state.doc.nodeAt(pos);
  if (!node?.type.name.startsWith('citation')) return [];
  const citation = citationOf(node.attrs);
  const entries: MenuEntry[] = [
    { label: goLabels[citation.kind], keys: 'Enter', run: () => onGo(citation, false) },
  ];
  if (citation.kind !== 'event' && citation.kind !== 'tag') {
    const why = useWorkspace.getState().article === null ? noArticle : null;
    const run = (): void => onGo(citation, true);
    entries.push({ label: 'Open beside', keys: 'Mod+Enter', disabled: why !== null, why, run });
  }
  if (!editor.isEditable) return entries;
  return [
    ...entries,
    {
      label: node.type.name === 'citation' ? 'Show as a quoted block' : 'Show as a number',
      keys: 'Mod+Alt+Q',
      run: () => void convertCitation(editor, pos),
    },
    'divider',
    {
      label: 'Remove the citation',
      danger: true,
      run: () => void editor.commands.deleteRange({ from: pos, to: pos + node.nodeSize }),
    },
  ];
}

/** Opens that menu by right click, by the menu key and by Shift+F10. */
export function useCitationMenu(
  editor: Editor,
  area: RefObject<HTMLElement | null>,
  latest: RefObject<{ readonly onGo: GoToCited }>,
): void {
  const openMenu = useOpenMenu();
  useEffect(() => {
    const element = area.current;
    const onMenu = (event: MouseEvent): void => {
      const entries = citationMenu(editor, event.target, latest.current.onGo);
      if (entries.length === 0) return;
      event.preventDefault();
      openMenu({ x: event.clientX, y: event.clientY }, entries);
    };
    element?.addEventListener('contextmenu', onMenu);
    return () => element?.removeEventListener('contextmenu', onMenu);
  }, [editor, area, latest, openMenu]);
}
