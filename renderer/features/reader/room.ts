import { useLayoutEffect, useState, type RefObject } from 'react';

/** What the reader has room for beside the words: cards, bars, or bars with hardly a margin. */
export type Room = 'cards' | 'bars' | 'tight';

/*
 * Sixty characters of the article's serif take about 490 pixels. Cards may come only where that many are left to
 * them, and the margins may go only where it would otherwise be fewer.
 */
const words = 490;
const cards = 232 + 28 + 16 + 24 + 16;
const margins = 24 + 16 + 28 + 8;

/** How a reader of this width (pixels) is divided; `scale` is how much larger its letters are than usual. */
export function roomFor(width: number, scale = 1): Room {
  if (width >= words * scale + cards) return 'cards';
  return width >= words * scale + margins ? 'bars' : 'tight';
}

/** How the reader is divided now. Known before anything is drawn: words drawn in one width and then another jump. */
export function useRoom(frame: RefObject<HTMLElement | null>, scale: number): Room {
  const [room, setRoom] = useState<Room>('bars');
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => {
      // A pane that is hidden has no width; it will be shown as it was.
      if (element.clientWidth > 0) setRoom(roomFor(element.clientWidth, scale));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [frame, scale]);
  return room;
}
