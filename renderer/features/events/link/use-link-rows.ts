import { useState } from 'react';
import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { linkRows, rowKey, rowToTake, type LinkRow } from './link-rows';

/** Events offered at a time: what is glanced over without scrolling. */
const offered = 6;

/** The lines of the link field for what is typed, the marked one, and how to take it. */
export interface LinkRows {
  readonly words: string;
  readonly rows: readonly LinkRow[];
  /** Index of the marked line; -1 when there is none. */
  readonly marked: number;
  type(words: string): void;
  mark(index: number): void;
  move(by: 1 | -1): void;
  /** The line that Enter takes; waits for the answer to words typed a moment ago. */
  take(): Promise<LinkRow | undefined>;
}

/** Finds events by typed words, at first those given; with none, the article's own first. */
export function useLinkRows(article: string | null, typed: string): LinkRows {
  const act = useAct();
  const [words, setWords] = useState(typed);
  const [markedKey, setMarkedKey] = useState<string | null>(null);
  const input = { words: words.trim(), article, count: offered };
  const found = useCall(['events', 'find'], input, { keep: true });
  const rows = linkRows(found.data?.rows ?? [], words);
  const current = rowToTake(rows, markedKey);
  const marked = current ? rows.indexOf(current) : -1;
  const mark = (index: number): void => {
    const row = rows[index];
    if (row) setMarkedKey(rowKey(row));
  };
  return {
    words,
    rows,
    marked,
    mark,
    type: (next) => {
      setWords(next);
      setMarkedKey(null);
    },
    move: (by) => mark((marked + by + rows.length) % Math.max(1, rows.length)),
    take: async () => {
      if (!found.isPlaceholderData && found.data) return current;
      const answer = await act((api) => api.events.find(input));
      // A new event is taken for want of others, so it must not stand in for others still on their way.
      const shown = current?.kind === 'event' ? rowKey(current) : null;
      return answer && rowToTake(linkRows(answer.rows, words), markedKey ?? shown);
    },
  };
}
