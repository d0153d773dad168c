import { useRef, useState, type DragEvent, type HTMLAttributes } from 'react';
import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { isWithin } from './tree';

/** Where on a row a tag is dropped: its upper third puts it before, the rest below it in the tree. */
function placeOn(event: DragEvent<HTMLElement>): 'before' | 'into' {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientY - box.top < box.height / 3 ? 'before' : 'into';
}

/**
 * Dragging tags in the tree; the keyboard does the same with Alt+Shift+arrows and the row's menu. A drop onto a tag can
 * mean two things, so it asks. Answers a row's attributes.
 */
export function useTagDrag(
  rows: readonly TagRow[],
  move: (id: string, parent: string | null, before: string | null) => unknown,
  askDropped: (where: { x: number; y: number }, moved: string, onto: Tag) => void,
): (id: string) => HTMLAttributes<HTMLDivElement> & Record<'data-drop', string | undefined> {
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<{ id: string; place: 'before' | 'into' } | null>(null);
  return (id) => ({
    draggable: true,
    'data-drop': over?.id === id ? over.place : undefined,
    onDragStart: (event) => {
      dragged.current = id;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('application/x-throughline-tag', id);
    },
    onDragOver: (event) => {
      if (dragged.current === null || isWithin(rows, id, dragged.current)) return;
      event.preventDefault();
      const place = placeOn(event);
      if (over?.id !== id || over.place !== place) setOver({ id, place });
    },
    onDragLeave: () => setOver(null),
    onDragEnd: () => {
      dragged.current = null;
      setOver(null);
    },
    onDrop: (event) => {
      event.preventDefault();
      const moved = dragged.current;
      dragged.current = null;
      setOver(null);
      const tag = rows.find((row) => row.tag.id === id)?.tag;
      if (moved === null || !tag || isWithin(rows, id, moved)) return;
      if (placeOn(event) === 'before') move(moved, tag.parent, tag.id);
      else askDropped({ x: event.clientX, y: event.clientY }, moved, tag);
    },
  });
}
