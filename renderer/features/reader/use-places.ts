import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { create } from 'zustand';
import type { AnnotationRow } from '#common/contract/rows';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../editor/article-editor';
import { notify } from '../../platform/notify';
import { tellSpots } from '../../platform/spot';
import { flashIn, useWorkspace, type Flash } from '../../platform/workspace';
import { keepPlace, placeIn, type ReadingPlace } from './reading-places';

/** The last jump made in each article, so that showing it again does not make it again. */
const useJumps = create<{ made: Readonly<Record<string, number>> }>(() => ({ made: {} }));

function jumped(article: string, nonce: number): void {
  useJumps.setState(({ made }) => ({ made: { ...made, [article]: nonce } }));
}

/** Milliseconds that words jumped to stand out. */
const flashing = 2200;
/** Milliseconds after the last scroll at which the place counts as one where someone reads. */
const atRest = 400;

type Target = { ranges: TextRange[] } | 'waiting' | 'lost' | null;

/** The words a jump leads to: null for none, `waiting` while its annotation is on its way. */
export function targetOf(
  flash: Flash,
  rows: readonly AnnotationRow[],
  ready: boolean,
  revision: string,
  length: number,
): Target {
  if (flash.annotation !== null) {
    const row = rows.find(({ annotation }) => annotation.id === flash.annotation);
    if (!row) return ready ? null : 'waiting';
    const ranges = row.annotation.stretches.flatMap(({ now }) =>
      now && now.revision === revision ? [{ start: now.start, end: now.end }] : [],
    );
    return ranges.length > 0 ? { ranges } : 'lost';
  }
  if (flash.start === null || flash.end === null) return null;
  if (flash.revision !== null && flash.revision !== revision) return 'lost';
  if (flash.start >= flash.end || flash.end > length) return 'lost';
  return { ranges: [{ start: flash.start, end: flash.end }] };
}

interface Where {
  readonly article: string;
  readonly revision: string;
  readonly editor: ArticleEditor | null;
  readonly rows: readonly AnnotationRow[];
  readonly ready: boolean;
}

/** Makes the jumps that the window asks for: scrolls to the words and lets them stand out for a moment. */
export function useJump({ article, revision, editor, rows, ready }: Where): void {
  const flash = useWorkspace((state) => flashIn(state, article));
  const made = useJumps((state) => state.made[article] ?? 0);
  const calm = useReducedMotion();
  const shownBefore = useRef(false);
  const clearing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(clearing.current), []);
  useEffect(() => {
    if (!editor || !flash || flash.nonce <= made) return;
    if (flash.spot) {
      jumped(article, flash.nonce);
      shownBefore.current = true;
      editor.returnTo(flash.spot);
      return;
    }
    const target = targetOf(flash, rows, ready, revision, editor.map.index.length);
    if (target === 'waiting') return;
    jumped(article, flash.nonce);
    // Motion explains where the words are from where one was; into a text just opened it explains nothing.
    const smooth = shownBefore.current && !calm;
    shownBefore.current = true;
    // Details of an annotation say themselves that its place is lost, and where it may be.
    if (target === 'lost' && flash.annotation === null) {
      notify.trouble(
        'These words are no longer found in the article as it is now, so it cannot be shown where they stood.',
      );
    }
    if (target === null || target === 'lost') return;
    const [first] = target.ranges;
    if (!first) return;
    editor.selectWords({ start: first.start, end: first.start });
    editor.reveal(first, smooth);
    editor.painter.flash(target.ranges);
    clearTimeout(clearing.current);
    clearing.current = setTimeout(() => editor.painter.flash([]), flashing);
  }, [article, revision, editor, flash, made, rows, ready, calm]);
}

/** Whether an article will be shown from its top: it was not left further down, and no jump leads into it. */
export function isAtTop(article: string): boolean {
  const place = placeIn(article);
  const flash = flashIn(useWorkspace.getState(), article);
  const leads = flash !== null && (flash.annotation !== null || flash.start !== null || flash.spot !== null);
  const isMade = flash === null || flash.nonce <= (useJumps.getState().made[article] ?? 0);
  return (!leads || isMade) && (place === null || !isMoved(place));
}

/** What stands above the first words may be of another height now: left at the top, it is shown from the top. */
const isMoved = ({ offset, below }: ReadingPlace): boolean => offset > 0 || below < 0;

/**
 * Opens an article where it was left, and remembers where it is left; a change of width or of letters keeps the place.
 */
export function useKeptPlace(
  article: string,
  editor: ArticleEditor | null,
  scroller: RefObject<HTMLElement | null>,
  words: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const column = words.current;
    if (!editor || !element || !column) return undefined;
    let place = placeIn(article);
    if (place && isMoved(place) && place.offset <= editor.map.index.length) {
      editor.scrollToOffset(place.offset, place.below);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const first = editor.firstInView();
      if (first) place = { article, offset: first.offset, below: Math.round(first.below) };
    };
    const stopTelling = tellSpots(article, () => {
      // A pane that is hidden has no place of its own; where it was left still holds.
      if (element.clientHeight > 0) look();
      return place;
    });
    const onScroll = (): void => {
      look();
      clearTimeout(timer);
      timer = setTimeout(() => place && keepPlace(place), atRest);
    };
    const layoutNow = (): string =>
      `${column.clientWidth} ${getComputedStyle(column.firstElementChild ?? column).font}`;
    let layout = layoutNow();
    const sizes = new ResizeObserver(() => {
      const next = layoutNow();
      if (next === layout || column.clientWidth === 0) return;
      layout = next;
      if (place && element.scrollTop > 0) editor.scrollToOffset(place.offset, place.below);
    });
    sizes.observe(column);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      stopTelling();
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
      if (place) keepPlace(place);
    };
  }, [article, editor, scroller, words]);
}
