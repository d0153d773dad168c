import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { xOf } from '#common/timeline/scale';
import type { DrawingProps } from './drawing-props';
import { timelineAct, type TimelineAct } from './timeline-keys';
import { timelineClicks } from './timeline-clicks';
import { useBrush } from './use-brush';
import { useDrag } from './use-drag';
import type { Drawn } from './use-drawn';
import { useEventDrag } from './use-event-drag';
import { useFindEvent } from './use-find-event';
import { useMoving } from './use-moving';
import { usePointer } from './use-pointer';

/** Keys that those around the drawing act on: they begin no search. */
const otherKeys: ReadonlySet<string> = new Set(['k']);

/** What the keys and the pointer do on a timeline: what is under way, and the handlers of the drawing. */
export function useHandling(box: RefObject<HTMLElement | null>, props: DrawingProps, drawn: Drawn) {
  const { placed, view } = props;
  const { scale, moves } = view;
  const { cursor, scroll, tickTop } = drawn;
  const pointer = usePointer(box, moves, scroll.most > 0 ? { bottom: tickTop, by: scroll.by } : null);
  const moving = useMoving(placed, props.onMove);
  const eventDrag = useEventDrag({
    box,
    bands: props.onMove === null ? [] : drawn.bands,
    bottom: tickTop,
    scale,
    cursor: cursor.event,
    acts: moving,
    show: moves.show,
  });
  const brush = useBrush({
    ...props.chosenDays,
    scale,
    axisTop: drawn.axisTop,
    atOnce: props.room === 'line',
    atHand: cursor.event?.days ?? null,
  });
  const finding = useFindEvent({ placed, at: cursor.at, onGo: cursor.goTo });
  const drag = useDrag((spot) => eventDrag.begin(spot) ?? brush.begin(spot));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (moving.moving === null && brush.onKey(event)) return;
    if (eventDrag.onKey(event)) return;
    const act = timelineAct(event, cursor.at, placed.length);
    if (!act) {
      if (moving.moving === null && !otherKeys.has(event.key)) finding.onKey(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    doAct(act, props, drawn);
  };
  const wasDrag = (): boolean =>
    drag.lastPress() === 'drag' || (drag.lastPress() === 'none' && pointer.wasDrag());
  return {
    moving: moving.moving,
    brush,
    finding,
    handlers: {
      ...pointer.handlers,
      ...timelineClicks(box, props, { drawn, wasDrag }),
      onKeyDown,
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (!drag.take(event)) pointer.handlers.onPointerDown(event);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        eventDrag.onHover(event);
        pointer.handlers.onPointerMove(event);
      },
      onBlur: (): void => {
        moving.leave();
        brush.leave();
      },
    },
  };
}

function doAct(act: TimelineAct, props: DrawingProps, { cursor, scroll, top, tickTop }: Drawn): void {
  const { scale, moves } = props.view;
  switch (act.do) {
    case 'go': {
      const next = props.placed[act.to];
      if (next) cursor.goTo(next);
      return;
    }
    case 'zoom': {
      const middle = cursor.event ? xOf(scale, cursor.event.days.from) : scale.width / 2;
      return moves.zoom(act.factor, Math.min(scale.width, Math.max(0, middle)));
    }
    case 'pan':
      return moves.pan(act.by * scale.width);
    case 'scroll':
      return scroll.by(act.by * (tickTop - top));
    case 'fit':
      return moves.fitOrBack();
    case 'open':
      return cursor.event && props.onOpen(cursor.event.event.id);
    case 'remove':
      return cursor.event && props.onRemove(cursor.event.event.id);
  }
}
