import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { Finder } from './finder';

/** The words looked for last, offered again by the next bar. */
const useLastWords = create<{ words: string }>(() => ({ words: '' }));

interface Found {
  readonly words: string;
  readonly count: number;
  /** Index of the place at hand; -1 when there is none. */
  readonly at: number;
  /** How often the bar was opened: each time its field takes the focus. */
  readonly opened: number;
}

/** What a find bar shows, and does. */
export interface FindState extends Found {
  setWords(words: string): void;
  /** To the next place or the one before, around the ends. */
  step(by: 1 | -1): void;
  close(): void;
}

/** Words longer than this (UTF-16 units) are a passage: it is not looked for just because it is selected. */
const longest = 80;

/** What a bar opens with where these words are selected; null for those looked for last. */
export function wordsToFind(selected: string): string | null {
  return selected === '' || selected.length > longest || selected.includes('\n') ? null : selected;
}

/** A find bar over a text. `open` shows it, ready for the very next key; `state` is null while it is closed. */
export function useFindBar(finder: Finder | null): {
  readonly state: FindState | null;
  readonly open: (words: string | null) => void;
} {
  const [found, setFound] = useState<Found | null>(null);
  const again = useRef<() => void>(() => undefined);
  const find = (words: string, opened: number): void => {
    const { count, first } = finder?.find(words) ?? { count: 0, first: -1 };
    setFound({ words, count, at: count === 0 ? -1 : first, opened });
    if (count > 0) finder?.show(first);
  };
  useEffect(() => {
    again.current = () => {
      if (!found || !finder) return;
      const { count } = finder.find(found.words);
      setFound({ ...found, count, at: Math.min(Math.max(found.at, 0), count - 1) });
    };
  });
  useEffect(() => finder?.watch(() => again.current()), [finder]);
  const open = (given: string | null): void => {
    const words = given ?? useLastWords.getState().words;
    const opened = (found?.opened ?? 0) + 1;
    // Within the press of the key: the one after it must find the field there.
    flushSync(() => setFound({ words, count: 0, at: -1, opened }));
    find(words, opened);
  };
  if (!found) return { state: null, open };
  const state: FindState = {
    ...found,
    setWords: (words) => {
      useLastWords.setState({ words });
      find(words, found.opened);
    },
    step: (by) => {
      if (found.count === 0) return;
      const at = (found.at + by + found.count) % found.count;
      setFound({ ...found, at });
      finder?.show(at);
    },
    close: () => {
      setFound(null);
      finder?.leave(found.at < 0 ? null : found.at);
    },
  };
  return { state, open };
}
