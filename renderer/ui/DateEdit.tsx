import { Radio, Stack } from '@mantine/core';
import { useEffect, useId, useRef, type DOMAttributes, type KeyboardEvent } from 'react';
import type { DateAsTold } from '#common/model/date-as-told';
import { sayWholeDate, type CountedFrom } from './date-entry';
import { namedBy } from './named-by';
import { useDateDraft, type DateDraft } from './use-date-draft';
import { TextButton } from './TextButton';
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
 * two readings both are offered and neither is chosen. Words that are no date can be kept as they are. In a narrow pane
 * a long date takes two lines: cut, it would lose its year.
 */
export function DateEdit(props: DateEditProps) {
  const { value, onSave, countedFrom, placeholder = 'Add a date', readOnly = false } = props;
  const draft = useDateDraft(value, onSave, countedFrom);
  const wrap = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const note = useId();
  // The source's words stand in place of the reading now; typing replaces them whole.
  const editing = draft.text !== null;
  useEffect(() => {
    if (editing) input.current?.select();
  }, [editing]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && editing) {
      event.stopPropagation();
      draft.giveUp();
      input.current?.blur();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Leaving saves, and gives Undo back to the library. Where there is a choice to make, Enter leads to it.
      if (!draft.canSave) wrap.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
  };
  const leaving: DOMAttributes<HTMLDivElement> = {
    onBlur: (event) => {
      if (!wrap.current?.contains(event.relatedTarget)) draft.save();
    },
  };
  return (
    <div
      {...leaving}
      ref={wrap}
      role="group"
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      className={styles.wrap}
    >
      <textarea
        ref={input}
        rows={1}
        className={styles.text}
        value={draft.text ?? (value ? sayWholeDate(value) : '')}
        placeholder={readOnly ? '' : placeholder}
        readOnly={readOnly}
        aria-label={props.label}
        {...(props.labelledBy === undefined ? {} : namedBy(props.labelledBy))}
        aria-describedby={editing ? note : undefined}
        aria-invalid={(draft.entry?.readings.length === 0 && !draft.entry.waits) || undefined}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => !readOnly && !editing && draft.begin()}
        onChange={(event) => draft.type(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
      />
      <DateReadings note={note} draft={draft} onKeyDown={onKeyDown} />
    </div>
  );
}

/** What the typed words come to, and what can be done with them. */
function DateReadings({
  note,
  draft,
  onKeyDown,
}: {
  note: string;
  draft: DateDraft;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { entry, reading } = draft;
  const several = (entry?.readings.length ?? 0) > 1;
  const waits = entry?.waits === true;
  const problem = waits ? null : (entry?.message ?? null);
  const said = several
    ? 'This can be read in more than one way. Choose one:'
    : waits
      ? `Kept as words. ${entry.message ?? ''}`
      : reading && `Read as ${reading.words}`;
  return (
    <>
      <div id={note} className={styles.note} aria-live="polite" data-problem={problem !== null || undefined}>
        {problem ?? said}
      </div>
      {entry && several && (
        <>
          <Radio.Group aria-label="Readings" value={draft.chosen} onChange={draft.choose} px={7} py={4}>
            <Stack gap={4}>
              {entry.readings.map(({ edtf, words, why }) => (
                <Radio key={edtf} value={edtf} label={words} description={why} onKeyDown={onKeyDown} />
              ))}
            </Stack>
          </Radio.Group>
          <div className={styles.offers}>
            <TextButton small underlined disabled={!reading} onClick={draft.save}>
              Save
            </TextButton>
          </div>
        </>
      )}
      {problem !== null && (
        <div className={styles.offers}>
          <TextButton small underlined onClick={draft.saveWords}>
            Keep it as words
          </TextButton>
        </div>
      )}
    </>
  );
}
