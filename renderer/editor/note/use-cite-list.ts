import { useDebouncedValue } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CitedThing, Found } from '#common/contract/library';
import type { Citation } from '#common/model/note';
import { useCall } from '../../platform/live';
import { citeTrigger, type CiteTrigger } from './cite-trigger';
import { insertCitation } from './citing';

/** A thing that can be cited, and what would be quoted of it. */
export interface Citable {
  readonly found: Found;
  readonly citation: Citation;
}

/** What is offered while something is cited by typing. */
export interface CiteListState {
  readonly id: string;
  /** Where the `@` is drawn in the window. */
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number };
  readonly words: string;
  readonly rows: readonly Citable[];
  readonly waiting: boolean;
  readonly active: number;
  readonly point: (index: number) => void;
  readonly choose: (row: Citable | undefined) => void;
}

const shown = 8;

/** Cites by typing `@` and some words: what fits is listed, and Enter puts it in. Null while there is no `@`. */
export function useCiteList(editor: Editor): CiteListState | null {
  const id = useId();
  const [at, setAt] = useState(0);
  const { trigger, dismiss } = useTrigger(editor, setAt);
  const words = trigger?.words.trim() ?? '';
  const { rows, waiting } = useCitables(words);
  const active = Math.max(0, Math.min(at, rows.length - 1));
  // An @ that is only an @: nothing fits, and more than a word was typed since.
  const open = trigger !== null && (waiting || rows.length > 0 || !/\s/.test(words));
  const choose = (row: Citable | undefined): void => {
    const now = citeTrigger(editor.state);
    if (!row || !now) return;
    editor.view.dispatch(editor.state.tr.delete(now.from, now.to));
    insertCitation(editor, row.citation);
    editor.view.focus();
  };
  useCiteKeys(editor, open, { rows, waiting, active, words, choose, leave: dismiss, point: setAt });
  useCiteAria(editor, id, open && rows.length > 0 ? active : null);
  if (!open) return null;
  const box = editor.view.coordsAtPos(Math.min(trigger.from, editor.state.doc.content.size));
  return { id, box, words, rows, waiting, active, point: setAt, choose };
}

/** The `@` that the caret is behind; null where there is none, or the one there was dismissed. */
function useTrigger(
  editor: Editor,
  point: (index: number) => void,
): { readonly trigger: CiteTrigger | null; readonly dismiss: () => void } {
  const [trigger, setTrigger] = useState<CiteTrigger | null>(null);
  const dismissed = useRef<number | null>(null);
  useEffect(() => {
    const look = (): void => {
      const now = editor.isEditable && editor.isFocused ? citeTrigger(editor.state) : null;
      if (now === null) dismissed.current = null;
      const next = now?.from === dismissed.current ? null : now;
      setTrigger((before) => (before?.from === next?.from && before?.to === next?.to ? before : next));
      point(0);
    };
    const leave = (): void => setTrigger(null);
    editor.on('transaction', look);
    editor.on('blur', leave);
    return () => {
      editor.off('transaction', look);
      editor.off('blur', leave);
    };
  }, [editor, point]);
  const dismiss = (): void => {
    dismissed.current = trigger?.from ?? null;
    setTrigger(null);
  };
  return { trigger, dismiss };
}

interface Offered extends Pick<CiteListState, 'rows' | 'waiting' | 'active' | 'words' | 'point' | 'choose'> {
  readonly leave: () => void;
}

/** The keys of the list, which the note has the focus for: arrows, Enter or Tab, Escape. */
function useCiteKeys(editor: Editor, open: boolean, offered: Offered): void {
  const { rows, waiting, active } = offered;
  const entered = useRef(false);
  const latest = useRef(offered);
  useLayoutEffect(() => {
    latest.current = offered;
  });
  useEffect(() => {
    // Enter may follow the last letter sooner than the answer to it; it means what that answer puts first.
    if (!entered.current || waiting) return;
    entered.current = false;
    latest.current.choose(rows[active]);
  }, [waiting, rows, active]);
  useEffect(() => {
    const { dom } = editor.view;
    if (!open) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const now = latest.current;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') now.leave();
      else if (step !== undefined && now.rows.length > 0) {
        now.point((now.active + step + now.rows.length) % now.rows.length);
      } else if ((event.key === 'Enter' || event.key === 'Tab') && now.words !== '' && !event.shiftKey) {
        if (now.waiting) entered.current = true;
        else if (now.rows.length > 0) now.choose(now.rows[now.active]);
        else return;
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    dom.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      entered.current = false;
      dom.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [editor, open]);
}

/** Tells screen readers which row of the list is at hand, by its index; nothing while none is. */
function useCiteAria(editor: Editor, id: string, active: number | null): void {
  useEffect(() => {
    const { dom } = editor.view;
    if (active === null) return undefined;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', `${id}-${active}`);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, active]);
}

/** What fits the words, with the words that would be quoted. */
function useCitables(words: string): { readonly rows: readonly Citable[]; readonly waiting: boolean } {
  const [asked] = useDebouncedValue(words, 60);
  const enabled = asked !== '' && words !== '';
  const find = useCall(['library', 'citable'], { words: asked, count: 40 }, { enabled, keep: true });
  const found = (find.data?.found ?? []).filter(isCitable).slice(0, shown);
  const refs = found.map(({ kind, id }) => ({ kind, id }));
  const cited = useCall(['library', 'cited'], { refs }, { enabled: enabled && refs.length > 0, keep: true });
  const known = new Map(cited.data?.things.map((thing) => [thing.id, thing]));
  const rows = enabled
    ? found.flatMap((each): Citable[] => {
        const thing = known.get(each.id);
        return thing ? [{ found: each, citation: citationOfThing(thing) }] : [];
      })
    : [];
  const answered = enabled && !find.isPlaceholderData && !find.isLoading && rows.length === found.length;
  return { rows, waiting: words !== '' && (asked !== words || !answered) };
}

function isCitable(found: Found): found is Found & { kind: CitedThing['kind'] } {
  return found.kind !== 'note';
}

function citationOfThing({ kind, id, quote }: CitedThing): Citation {
  return { kind, id, quote };
}
