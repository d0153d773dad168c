import type { MouseEvent, RefObject } from 'react';
import { xOf } from '#common/timeline/scale';
import { tickAt } from './ArticleTicks';
import type { DrawingProps } from './drawing-props';
import type { Drawn } from './use-drawn';

/** How much closer a click on a crowd brings it. */
const closer = 3;
/** Pixels below the top of the drawing at which the menu key opens the menu. */
const menuTop = 16;

interface Given {
  readonly drawn: Drawn;
  /** Whether the press that a click came of was a drag. */
  readonly wasDrag: () => boolean;
}

/** What a click on a timeline does, and a right click or the menu key. */
export function timelineClicks(
  box: RefObject<HTMLElement | null>,
  props: DrawingProps,
  { drawn, wasDrag }: Given,
) {
  const { cursor, ticks, moved } = drawn;
  const edge = (): { left: number; top: number } =>
    box.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const onClick = ({ target, clientX, clientY }: MouseEvent): void => {
    if (wasDrag() || !(target instanceof Element)) return;
    const id = eventOf(target);
    const x = clientX - edge().left;
    if (id !== null) {
      cursor.put(id);
      props.onOpen(id);
    } else if (target.closest('[data-ticks]'))
      props.onArticles({ x: clientX, y: clientY }, tickAt(ticks, x - moved)?.articles ?? []);
    else if (target.closest('[data-crowd]')) props.view.moves.zoom(closer, x);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const { target, clientX, clientY } = event;
    const own = target instanceof Element ? eventOf(target) : null;
    const byKey = clientX === 0 && clientY === 0;
    const id = own ?? (byKey ? cursor.event?.event.id : undefined);
    if (id === undefined) return;
    event.preventDefault();
    const x = edge().left + (cursor.event ? xOf(props.view.scale, cursor.event.days.from) : 0);
    props.onMenu(byKey ? { x, y: edge().top + menuTop } : { x: clientX, y: clientY }, id);
  };
  return { onClick, onContextMenu };
}

const eventOf = (target: Element): string | null =>
  target.closest('[data-event]')?.getAttribute('data-event') ?? null;
