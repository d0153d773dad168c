import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useCommands } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { idsAsked, paletteRows, type PaletteRow } from './palette-rows';

/** Milliseconds after which is asked again while texts are still being read. */
const patience = 500;

/** What the palette lists, and how sure that is. */
export interface Answered {
  readonly rows: PaletteRow[];
  /** Whether the rows are those of words typed before. */
  readonly waiting: boolean;
  /** How much is not looked through yet. */
  readonly unread: number;
}

/** The rows for what is typed. Asked even while nothing is, so that the index is made while one thinks. */
export function usePaletteRows(typed: string): Answered {
  const commands = useCommands();
  const [asked] = useDebouncedValue(typed.trim(), 60);
  const [round, setRound] = useState(0);
  const ids = idsAsked(asked);
  const words = useCall(
    ['library', 'find'],
    { words: asked.slice(0, 500), count: 12, round },
    { keep: true },
  );
  const unread = words.data?.unread ?? 0;
  useEffect(() => {
    if (unread === 0) return undefined;
    const timer = setTimeout(() => setRound(round + 1), patience);
    return () => clearTimeout(timer);
  }, [round, unread]);
  const byId = useCall(['library', 'findId'], { text: ids }, { enabled: ids !== '' });
  const named = ids === '' ? [] : (byId.data?.found ?? []);
  const hits = asked === '' ? [] : (words.data?.found ?? []);
  const others = hits.filter((each) => !named.some((other) => other.id === each.id));
  return {
    unread,
    rows: paletteRows(commands, typed, [...named, ...others]),
    waiting:
      asked !== typed.trim() ||
      (asked !== '' && (words.isPlaceholderData || words.isLoading)) ||
      byId.isLoading,
  };
}
