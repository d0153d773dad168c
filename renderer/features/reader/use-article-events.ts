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
import type { RowsById } from './use-reading';

interface Around {
  readonly editor: ArticleEditor | null;
  readonly rows: RowsById;
  readonly selected: AnnotationRow | null;
  readonly passage: TextRange | null;
  readonly entryOf: (id: string) => MenuEntry;
  readonly onAnnotation: AnnotationActs;
}

/** Milliseconds after a click in which a second one makes it a choice of words instead. */
const doubleClick = 260;

const wordActs: MenuEntry[] = [
  'article.highlight',
  'article.tag',
  'article.comment',
  'article.link',
  'article.cite',
  'divider',
  'article.copyQuote',
];

/** What is offered beside words and annotations: the way through the article. */
const placeActs: MenuEntry[] = ['find.here', 'find.everywhere', 'divider', 'go.back', 'go.forward'];

/** What a click, a key and the right mouse button mean on the words of an article. */
export function useArticleEvents(around: Around): {
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
} {
  const { editor, rows, selected, entryOf } = around;
  const openMenu = useOpenMenu();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const select = useWorkspace((state) => state.selectAnnotation);

  // A menu that opens within the press of a key takes that press for one outside of it, and closes.
  const openSoon: typeof openMenu = (where, items) => void setTimeout(() => openMenu(where, items));

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

  const onContextMenu = useContextMenu((event) => {
    if (!editor) return [];
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-href]') : null;
    const href = link?.dataset['href'];
    const copy: MenuEntry[] =
      href === undefined ? [] : [{ label: 'Copy the address of this link', run: () => copyText(href) }];
    const [id] = editor.annotationsAtPoint(event.clientX, event.clientY);
    const anchor = new DOMRect(event.clientX, event.clientY, 0, 0);
    return [...menuFor(around, id === undefined ? null : (rows.get(id) ?? null), anchor), ...copy];
  });

  return { onClick, onKeyDown: (event) => onKey(event, around, openSoon), onContextMenu };
}

/** What a key means on the words that is no command of the window. */
function onKey(
  event: KeyboardEvent,
  around: Around,
  openMenu: (where: { x: number; y: number }, items: MenuEntry[]) => void,
): void {
  const { editor, selected, passage, entryOf } = around;
  const select = useWorkspace.getState().selectAnnotation;
  if (!editor || event.nativeEvent.isComposing) return;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    // Left to itself the browser would first scroll to the top of the article.
    event.preventDefault();
    const where = caretPoint(editor);
    openMenu(where, menuFor(around, selected, new DOMRect(where.x, where.y, 0, 0)));
  } else if (event.key === 'Escape') {
    if (passage) editor.selectWords({ start: passage.end, end: passage.end });
    else if (selected) select(null);
    else return;
    event.preventDefault();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const here = editor.painter.annotationsAt(Math.min(editor.caret(), editor.map.index.length - 1));
    const own = selected?.annotation.id;
    if (own !== undefined && (here.length === 0 || here.includes(own))) focusCard(own);
    else if (here[0] !== undefined) {
      select(here[0]);
      if (here.length > 1) openMenu(caretPoint(editor), entriesFor(here, entryOf));
    }
  }
}

/** What can be done with the words selected, else with an annotation, which becomes the one at hand. */
function menuFor(
  { editor, passage, onAnnotation }: Around,
  row: AnnotationRow | null,
  anchor: DOMRect,
): MenuEntry[] {
  if (passage && editor) {
    const words = editor.map.index.slice(passage.start, passage.end);
    return [...wordActs, { label: 'Copy the words alone', run: () => copyText(words) }, 'find.here'];
  }
  if (!row) return placeActs;
  useWorkspace.getState().selectAnnotation(row.annotation.id);
  const shapes: MenuEntry[] = ['annotation.resize', 'annotation.split', 'annotation.merge', 'divider'];
  return ['article.copyQuote', 'divider', ...shapes, ...annotationMenu(row, onAnnotation, () => anchor)];
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

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify.done('Copied.');
  } catch {
    notify.trouble(`The system did not let Throughline copy: ${text}`);
  }
}
