import { Radio, Stack, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, type RefObject } from 'react';
import type { CountedFrom } from '../../../ui/date-entry';
import { readTold, type ToldDraft } from './told-entry';
import { TextButton } from '../../../ui/TextButton';
import styles from './LinkField.module.css';

interface ToldInputProps {
  readonly draft: ToldDraft;
  /** The article's date that "Tuesday" counts from; null when it has none; left out where there is no article. */
  readonly counted?: CountedFrom | null;
  /** Why it could not be saved as it is. */
  readonly problem: string | null;
  readonly onDraft: (draft: ToldDraft) => void;
  /** Dates that the words linked tell of, to be taken over. */
  readonly offered?: readonly string[];
  readonly label?: string;
  readonly placeholder?: string;
}

/** The date as the source tells it: what is understood is shown in words and weekday before anything is saved. */
export function ToldInput({
  draft,
  counted,
  problem,
  onDraft,
  offered = [],
  label = 'Date as told',
  placeholder = 'Date as told: Tuesday, 14 Feb 2023, spring 2023',
}: ToldInputProps) {
  const note = useId();
  const input = useRef<HTMLInputElement>(null);
  const readings = useRef<HTMLDivElement>(null);
  // What could not be saved for want of a choice leads to the choice.
  useEffect(() => {
    if (problem !== null) readings.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
  }, [problem]);
  const { entry, several, bad, said } = sayTold(draft, counted, problem);
  return (
    <div>
      <TextInput
        ref={input}
        size="xs"
        aria-label={label}
        placeholder={placeholder}
        value={draft.words}
        aria-describedby={note}
        aria-invalid={bad || undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onDraft({ words: event.currentTarget.value, chosen: null, asWords: false })}
      />
      {draft.words === '' && offered.length > 0 && (
        <Offers
          offered={offered}
          onTake={(words) => {
            onDraft({ words, chosen: null, asWords: false });
            input.current?.focus();
          }}
        />
      )}
      <div id={note} className={styles.note} aria-live="polite" data-problem={bad || undefined}>
        {several && !draft.asWords ? 'This can be read in more than one way. Choose one:' : said}
        {bad && (
          <TextButton
            underlined
            className={styles.offer}
            onClick={() => onDraft({ ...draft, asWords: true })}
          >
            Keep it as words
          </TextButton>
        )}
      </div>
      {several && !draft.asWords && (
        <Readings
          readings={entry?.readings ?? []}
          chosen={draft.chosen}
          group={readings}
          onChoose={(chosen) => onDraft({ ...draft, chosen })}
        />
      )}
    </div>
  );
}

interface ReadingsProps {
  readonly readings: readonly { readonly edtf: string; readonly words: string; readonly why: string }[];
  readonly chosen: string | null;
  readonly group: RefObject<HTMLDivElement | null>;
  readonly onChoose: (edtf: string) => void;
}

/** The days that the same words may mean, to choose one. */
function Readings({ readings, chosen, group, onChoose }: ReadingsProps) {
  return (
    <Radio.Group ref={group} aria-label="Readings of the date" value={chosen} onChange={onChoose} py={4}>
      <Stack gap={4}>
        {readings.map(({ edtf, words, why }) => (
          <Radio key={edtf} size="xs" value={edtf} label={words} description={why} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** What is understood of the words so far, and what is said of it below the field. */
function sayTold(draft: ToldDraft, counted: CountedFrom | null | undefined, problem: string | null) {
  const entry = readTold(draft, counted);
  const waits = entry?.waits === true;
  const several = (entry?.readings.length ?? 0) > 1;
  const only = several ? undefined : entry?.readings[0];
  const bad = !draft.asWords && !waits && entry !== null && entry.readings.length === 0;
  const readAs = problem ?? entry?.message ?? (only ? `Read as ${only.words}` : '');
  const waiting = waits ? `Kept as words. ${entry.message ?? ''}` : readAs;
  return { entry, several, bad, said: draft.asWords ? 'Kept as these words, without a day.' : waiting };
}

/** The dates that the words linked tell of, each a click. */
function Offers({ offered, onTake }: { offered: readonly string[]; onTake: (words: string) => void }) {
  return (
    <div className={styles.offers}>
      In these words:
      {offered.map((words) => (
        <button
          key={words}
          type="button"
          className={styles.speaker}
          aria-label={`Date as told: ${words}`}
          onClick={() => onTake(words)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
