import { Radio, Stack } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { DateAsTold } from '#common/model/date-as-told';
import { enterDate, enteredDate, sayWholeDate, type CountedFrom } from './date-entry';
import styles from './InlineEdit.module.css';

export interface DateEditProps {
  readonly value: DateAsTold | null;
  /** Called with what was entered; null when the field was emptied. */
  readonly onSave: (date: DateAsTold | null) => void | Promise<unknown>;
  /** The article's date to count from; null when it has none; left out where there is no article. */
  readonly countedFrom?: CountedFrom | null;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
}

/**
 * A date typed as people write dates, in place. What is understood is shown while typing; where the words have
 * two readings both are offered and neither is chosen. Words that are no date can be kept as they are.
 */
export function DateEdit(props: DateEditProps) {
  const { value, onSave, countedFrom, placeholder = 'Add a date', readOnly = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const wrap = useRef<HTMLDivElement>(null);
  const note = useId();
  const before = value?.words ?? '';
  const changed = draft !== null && draft.trim() !== before.trim();
  const typed = changed && draft.trim() !== '';
  const entry = typed ? enterDate(draft, countedFrom) : null;
  const several = (entry?.readings.length ?? 0) > 1;
  const reading = several ? entry?.readings.find(({ edtf }) => edtf === chosen) : entry?.readings[0];

  // The source's words stand in place of the reading now; typing replaces them whole.
  const editing = draft !== null;
  useEffect(() => {
    if (editing) input.current?.select();
  }, [editing]);
  const end = (): void => {
    setDraft(null);
    setChosen(null);
  };
  /** Saves if what was typed has one reading; answers whether the field is done with. */
  const save = (): boolean => {
    if (changed && draft.trim() === '') void onSave(null);
    else if (typed && reading) void onSave(enteredDate(draft, reading, countedFrom));
    else if (typed) return false;
    end();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      end();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div
      ref={wrap}
      className={styles.wrap}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!wrap.current?.contains(event.relatedTarget)) save();
      }}
    >
      <input
        ref={input}
        type="text"
        className={styles.text}
        value={draft ?? (value ? sayWholeDate(value) : '')}
        placeholder={readOnly ? '' : placeholder}
        readOnly={readOnly}
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        aria-describedby={note}
        aria-invalid={(typed && entry?.readings.length === 0) || undefined}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => !readOnly && setDraft(before)}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div
        id={note}
        className={styles.note}
        aria-live="polite"
        data-problem={(entry?.message ?? null) !== null || undefined}
      >
        {entry?.message}
        {entry && !several && reading && `Read as ${reading.words}`}
        {several && 'This can be read in more than one way. Choose one:'}
      </div>
      {several && entry && (
        <Radio.Group aria-label="Readings" value={chosen} onChange={setChosen} px={7} py={4}>
          <Stack gap={4}>
            {entry.readings.map(({ edtf, words, why }) => (
              <Radio key={edtf} size="xs" value={edtf} label={words} description={why} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {typed && (
        <div className={styles.offers}>
          {several && (
            <button type="button" className={styles.offer} disabled={!reading} onClick={save}>
              Save
            </button>
          )}
          {entry?.message && (
            <button
              type="button"
              className={styles.offer}
              onClick={() => {
                void onSave(enteredDate(draft, null));
                end();
              }}
            >
              Keep it as words
            </button>
          )}
        </div>
      )}
    </div>
  );
}
