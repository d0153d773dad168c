import { useState } from 'react';
import type { EventRow } from '#common/contract/rows';
import { useCall } from '../../platform/live';
import { DateText } from '../../ui/DateText';
import { RowPicker } from '../../ui/RowPicker';
import { titleOf } from './words';

interface EventPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Events not to offer, by id. */
  readonly except: readonly string[];
  readonly autoFocus?: boolean;
  readonly onPick: (event: EventRow) => void;
}

/** One field that finds an event that is there, by typing. */
export function EventPicker({ label, placeholder, except, autoFocus = false, onPick }: EventPickerProps) {
  const [words, setWords] = useState('');
  const found = useCall(['events', 'find'], { words: words.trim(), count: 12 }, { keep: true });
  return (
    <RowPicker
      {...{ label, placeholder, autoFocus, words, onPick }}
      onWords={setWords}
      rows={(found.data?.rows ?? []).filter(({ id }) => !except.includes(id))}
      waiting={found.isPlaceholderData || !found.data}
      idOf={({ id }) => id}
      titleOf={titleOf}
      aboutOf={({ date }) => <DateText date={date} none="" />}
      none="No event fits"
    />
  );
}
