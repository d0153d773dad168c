import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { isoDay, type DayNumber } from '#common/time/day';
import { parseEdtf } from '#common/time/edtf';
import { formatDate } from '#common/time/format';
import { enterDate } from '../../../ui/date-entry';
import styles from './KnownOn.module.css';

/** A day in words that can be typed over as people write dates; of a month or a year its last day is meant. */
export function DayField({ day, onDay }: { day: DayNumber; onDay: (day: DayNumber) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = (): void => {
    if (typed === null) return;
    const read = lastDayIn(typed);
    setFault(typeof read === 'number' ? null : read);
    if (typeof read !== 'number') return;
    setTyped(null);
    onDay(read);
  };
  const giveUp = (): void => {
    setTyped(null);
    setFault(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape') giveUp();
  };
  return (
    <TextInput
      aria-label="Day"
      size="xs"
      className={styles.day}
      value={typed ?? formatDate(isoDay(day), 'short')}
      error={fault}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}

/** The last day that typed words can mean, or why they mean none. */
function lastDayIn(words: string): DayNumber | string {
  const { readings, message } = enterDate(words);
  const [reading] = readings;
  const date = reading && parseEdtf(reading.edtf);
  const last = date?.ok ? date.value.latest : Infinity;
  return Number.isFinite(last) ? last : (message ?? 'Give a day, such as 14 Feb 2023.');
}
