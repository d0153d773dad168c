import { useRef, useState } from 'react';
import type { DateAsTold } from '#common/model/date-as-told';
import type { ReadingOfDate } from '#common/time/parse-words';
import { enterDate, enteredDate, type CountedFrom, type DateEntry } from './date-entry';

export interface DateDraft {
  /** What is being typed; null when nothing is. */
  readonly text: string | null;
  /** What it comes to; null when it is unchanged or empty. */
  readonly entry: DateEntry | null;
  /** The reading that saving takes: the only one, or the one chosen. */
  readonly reading: ReadingOfDate | undefined;
  readonly chosen: string | null;
  /** False while what is typed has no one reading. */
  readonly canSave: boolean;
  begin(): void;
  type(text: string): void;
  choose(edtf: string): void;
  /** Saves what was typed where it has one reading, or the empty field as no date; else does nothing. */
  save(): void;
  /** Keeps words that are no date as they are. */
  saveWords(): void;
  giveUp(): void;
}

/** The state of a date being typed over `value`. `counted` as `enterDate` wants it. */
export function useDateDraft(
  value: DateAsTold | null,
  onSave: (date: DateAsTold | null) => unknown,
  counted?: CountedFrom | null,
): DateDraft {
  const [text, setText] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // Giving up moves the focus away, and leaving saves: by then nothing must be left to save.
  const over = useRef(true);
  const before = value?.words ?? '';
  const changed = text !== null && text.trim() !== before.trim();
  const entry = changed && text.trim() !== '' ? enterDate(text, counted) : null;
  const several = (entry?.readings.length ?? 0) > 1;
  const reading = several ? entry?.readings.find(({ edtf }) => edtf === chosen) : entry?.readings[0];
  const giveUp = (): void => {
    over.current = true;
    setText(null);
    setChosen(null);
  };
  return {
    text,
    entry,
    reading,
    chosen,
    canSave: !entry || entry.waits || reading !== undefined,
    begin: () => {
      over.current = false;
      setText(before);
    },
    type: (next) => {
      setText(next);
      setChosen(null);
    },
    choose: setChosen,
    save: () => {
      if (over.current || (entry && !entry.waits && !reading)) return;
      if (entry?.waits) onSave(enteredDate(text ?? '', null));
      else if (entry && reading) onSave(enteredDate(text ?? '', reading, counted));
      else if (changed) onSave(null);
      giveUp();
    },
    saveWords: () => {
      onSave(enteredDate(text ?? '', null));
      giveUp();
    },
    giveUp,
  };
}
