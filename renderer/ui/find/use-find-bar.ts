import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { Finder } from './finder';

/** The words looked for last, and whether they were an expression, offered again by the next bar. */
const useLastWords = create<{ words: string; pattern: boolean }>(() => ({ words: '', pattern: false }));

interface Found {
  readonly words: string;
  readonly count: number;
  /** Index of the place at hand; -1 when there is none. */
  readonly at: number;
  /** Whether the words are a regular expression, and why it cannot be looked for; '' where it can. */
  readonly pattern: boolean;
  readonly trouble: string;
  /** How often the bar was opened: each time its field takes the focus. */
  readonly opened: number;
}

type Asked = Pick<Found, 'words' | 'pattern' | 'opened'>;

/** What a find bar shows, and does. */
export interface FindState extends Found {
  setWords(words: string): void;
  /** Takes the words for a regular expression, or for words again; null where only words are found. */
  readonly setPattern: ((on: boolean) => void) | null;
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
  const find = (asked: Asked): void => look(finder, asked, setFound);
  useFoundAnew(finder, found, setFound);
  const open = (given: string | null): void => {
    const last = useLastWords.getState();
    const words = given ?? last.words;
    const pattern = given === null && last.pattern && finder?.findPattern !== undefined;
    const opened = (found?.opened ?? 0) + 1;
    // Within the press of the key: the one after it must find the field there.
    flushSync(() => setFound({ words, pattern, trouble: '', count: 0, at: -1, opened }));
    find({ words, pattern, opened });
  };
  return { state: found && stateOf(finder, found, find, setFound), open };
}

type SetFound = Dispatch<SetStateAction<Found | null>>;

/** Looks for what is asked for, and shows the first place of it. */
function look(finder: Finder | null, asked: Asked, setFound: SetFound): void {
  if (!asked.pattern || !finder?.findPattern) {
    const { count, first } = finder?.find(asked.words) ?? { count: 0, first: -1 };
    setFound({ ...asked, pattern: false, trouble: '', count, at: count === 0 ? -1 : first });
    if (count > 0) finder?.show(first);
    return;
  }
  setFound({ ...asked, trouble: '', count: 0, at: -1 });
  void finder.findPattern(asked.words).then((answer) => {
    if (answer === null) return;
    // Closed meanwhile, or other words: an answer that nobody waits for paints nothing.
    setFound((now) => {
      if (now?.words !== asked.words || !now.pattern) return now;
      if (typeof answer === 'string') return { ...now, trouble: answer };
      return { ...now, trouble: '', count: answer.count, at: answer.count === 0 ? -1 : answer.first };
    });
    if (typeof answer !== 'string' && answer.count > 0) finder.show(answer.first);
  });
}

/** Looks for words again when the text changes under an open bar; the place at hand stays as near as may be. */
function useFoundAnew(finder: Finder | null, found: Found | null, setFound: SetFound): void {
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    again.current = () => {
      if (!found || found.pattern || !finder) return;
      const { count } = finder.find(found.words);
      setFound({ ...found, count, at: Math.min(Math.max(found.at, 0), count - 1) });
    };
  });
  useEffect(() => finder?.watch(() => again.current()), [finder]);
}

function stateOf(
  finder: Finder | null,
  found: Found,
  find: (asked: Asked) => void,
  setFound: SetFound,
): FindState {
  const setPattern = (pattern: boolean): void => {
    useLastWords.setState({ words: found.words, pattern });
    find({ ...found, pattern });
  };
  return {
    ...found,
    setWords: (words) => {
      useLastWords.setState({ words, pattern: found.pattern });
      find({ ...found, words });
    },
    setPattern: finder?.findPattern ? setPattern : null,
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
}
