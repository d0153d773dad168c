import { useMemo, useState, type KeyboardEvent } from 'react';
import { eventFinder, firstFrom, stepAmong } from '#common/timeline/find-events';
import type { PlacedEvent } from '#common/timeline/placed-event';

interface Given {
  readonly placed: readonly PlacedEvent[];
  /** The place of the event at hand, -1 for none. */
  readonly at: number;
  readonly onGo: (found: PlacedEvent) => void;
}

/** An event looked for by what is typed. */
export interface EventFinding {
  /** What is typed; null while nothing is looked for. */
  readonly words: string | null;
  readonly found: number;
  /** Which of those found is at hand, from 1; 0 for none. */
  readonly nth: number;
  look(words: string): void;
  step(way: 1 | -1): void;
  close(): void;
  /** True for a key in the drawing that begins to look for an event. */
  onKey(event: KeyboardEvent): boolean;
}

/** Finds an event by typing: any letter or digit that is no key of the timeline's own begins, and so does a slash. */
export function useFindEvent({ placed, at, onGo }: Given): EventFinding {
  const [words, setWords] = useState<string | null>(null);
  const find = useMemo(() => eventFinder(placed), [placed]);
  const places = useMemo(() => (words === null ? [] : find(words)), [find, words]);
  const go = (to: number): void => {
    const found = placed[to];
    if (found) onGo(found);
  };
  const look = (next: string): void => {
    setWords(next);
    go(firstFrom(find(next), at));
  };
  return {
    words,
    found: places.length,
    nth: places.indexOf(at) + 1,
    look,
    step: (way) => go(stepAmong(places, at, way)),
    close: () => setWords(null),
    onKey: (event) => {
      const begins = event.key === '/' || /^[\p{L}\p{N}]$/u.test(event.key);
      if (!begins || event.ctrlKey || event.metaKey || event.altKey || placed.length === 0) return false;
      event.preventDefault();
      event.stopPropagation();
      look(event.key === '/' ? '' : event.key);
      return true;
    },
  };
}
