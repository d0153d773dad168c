import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../editor/article-editor';
import { runCommand } from '../../platform/commands';
import { notify } from '../../platform/notify';
import { useWorkspace } from '../../platform/workspace';
import { useContextMenu, useOpenMenu, type MenuEntry } from '../../ui/ContextMenu';
import { annotationMenu, useEditing, type AnnotationActs } from '../annotations';
import { entriesFor } from './lane/CardLane';

interface Around {
  readonly editor: ArticleEditor | null;
  readonly rows: ReadonlyMap<string, AnnotationRow>;
  readonly selected: AnnotationRow | null;
  readonly passage: TextRange | null;
  readonly entryOf: (id: string) => MenuEntry;
  readonly onAnnotation: AnnotationActs;
}

/** Milliseconds after a click in which a second one makes it a choice of words instead. */
const doubleClick = 260;

const wordActs: MenuEntry[] = [
  'article.highlight',
  'article.comment',
  'article.link',
  'article.cite',
  'divider',
  'article.copyQuote',
];

/** What a click, a key and the right mouse button mean on the words of an article. */
export function useArticleEvents(around: Around): {
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
} {
  const { editor, rows, selected, passage, entryOf, onAnnotation } = around;
  const openMenu = useOpenMenu();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const select = useWorkspace((state) => state.selectAnnotation);

  const onClick = (event: MouseEvent): void => {
    clearTimeout(waiting.current);
    if (!editor || event.detail > 1 || editor.passage()) return;
    const here = editor.annotationsAtPoint(event.clientX, event.clientY);
    const [first] = here;
    if (first === undefined) {
      if (selected) select(null);
      return;
    }
    select(first);
    if (here.length < 2) return;
    const where = { x: event.clientX, y: event.clientY + 16 };
    waiting.current = setTimeout(() => {
      if (!editor.passage()) openMenu(where, entriesFor(here, entryOf));
    }, doubleClick);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!editor || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (passage) editor.selectWords({ start: passage.end, end: passage.end });
      else if (selected) select(null);
      else return;
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const here = editor.painter.annotationsAt(Math.min(editor.caret(), editor.map.index.length - 1));
      if (selected && (here.length === 0 || here.includes(selected.annotation.id)))
        focusCard(selected.annotation.id);
      else if (here[0] !== undefined) {
        select(here[0]);
        if (here.length > 1) openMenu(caretPoint(editor), entriesFor(here, entryOf));
      }
    }
  };

  const onContextMenu = useContextMenu((event) => {
    if (!editor) return [];
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-href]') : null;
    const href = link?.dataset['href'];
    const copy: MenuEntry[] =
      href === undefined ? [] : [{ label: 'Copy the address of this link', run: () => copyAddress(href) }];
    if (passage) return [...wordActs, ...copy];
    const [id] = editor.annotationsAtPoint(event.clientX, event.clientY);
    const row = id === undefined ? selected : rows.get(id);
    if (!row || (id === undefined && event.clientX !== 0)) return copy;
    select(row.annotation.id);
    const anchor = (): DOMRect => new DOMRect(event.clientX, event.clientY, 0, 0);
    return [...annotationMenu(row, onAnnotation, anchor), ...copy];
  });

  return { onClick, onKeyDown, onContextMenu };
}

/** To the card of an annotation, or to Details where there are no cards. */
function focusCard(id: string): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  if (useEditing.getState().cards && card) card.focus({ preventScroll: true });
  else {
    useWorkspace.getState().showDetail({ kind: 'annotation', id });
    runCommand('go.details');
  }
}

function caretPoint(editor: ArticleEditor): { x: number; y: number } {
  const at = editor.caret();
  const [box] = editor.rects({ start: Math.max(0, at - 1), end: Math.min(editor.map.index.length, at + 1) });
  return { x: box?.right ?? 0, y: box?.bottom ?? 0 };
}

async function copyAddress(href: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(href);
    notify.done('Copied the address.');
  } catch {
    notify.trouble(`The system did not let Throughline copy. The address is ${href}`);
  }
}
