import { useEffect, useRef } from 'react';
import type { LaneScroll } from './use-lane-scroll';
import styles from './LaneNames.module.css';

/** The bar that lanes are scrolled by with the pointer; `height` is that of the room they have, in pixels. */
export function LaneScrollbar({ scroll, height }: { scroll: LaneScroll; height: number }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (bar.current) bar.current.scrollTop = scroll.at;
  }, [scroll.at]);
  return (
    <div
      ref={bar}
      aria-hidden="true"
      tabIndex={-1}
      className={styles.scrollbar}
      style={{ height }}
      onScroll={({ currentTarget: { scrollTop } }) => {
        // It tells of its own moving too, in parts of a pixel where the screen is zoomed.
        if (Math.abs(scrollTop - scroll.at) >= 1) scroll.to(scrollTop);
      }}
    >
      <div style={{ height: height + scroll.most }} />
    </div>
  );
}
