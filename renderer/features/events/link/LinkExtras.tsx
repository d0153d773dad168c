import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { aspects, stances, type Aspect, type Stance } from '#common/model/evidence';
import { useCodebook } from '../../../platform/tags';
import type { CountedFrom } from '../../../ui/date-entry';
import { TagPicker, type TagChosen } from '../../../ui/TagPicker';
import { aspectWords, stanceWords } from '../words';
import { datesInWords } from './dates-in-words';
import { ToldInput } from './ToldInput';
import type { ToldDraft } from './told-entry';
import styles from './LinkField.module.css';

/** What may be said of a link beside its event. */
export interface Extras {
  readonly stance: Stance;
  readonly about: Aspect;
  readonly told: ToldDraft;
  readonly saidBy: readonly TagChosen[];
}

const speakers = ['person', 'group'] as const;

/** The part of the link field that Tab reaches: nothing here has to be filled in. */
export function LinkExtras({
  extras,
  counted,
  problem,
  quote,
  onExtras,
}: {
  extras: Extras;
  counted: CountedFrom | null;
  problem: string | null;
  /** The words that are linked. */
  quote: string;
  onExtras: (extras: Extras) => void;
}) {
  const offered = useOfferedDates(quote, counted?.edtf ?? null);
  const set = (part: Partial<Extras>): void => onExtras({ ...extras, ...part });
  return (
    <div className={styles.extras}>
      <ToldInput
        draft={extras.told}
        counted={counted}
        problem={problem}
        offered={offered}
        onDraft={(told) => set({ told })}
      />
      <div className={styles.bearing}>
        <SegmentedControl
          size="xs"
          aria-label="How these words bear on the event"
          value={extras.stance}
          onChange={(stance) => set({ stance })}
          data={stances.map((value) => ({ value, label: stanceWords[value] }))}
        />
        <NativeSelect
          aria-label="What of the event they are about"
          value={extras.about}
          onChange={(event) => set({ about: event.currentTarget.value as Aspect })}
          data={aspects.map((value) => ({ value, label: aspectWords[value] }))}
        />
      </div>
      <SaidBy chosen={extras.saidBy} onChosen={(saidBy) => set({ saidBy })} />
    </div>
  );
}

/** The dates in the words linked: looked for once the field is drawn, so that it opens at once. */
function useOfferedDates(quote: string, published: string | null): readonly string[] {
  const [offered, setOffered] = useState<readonly string[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setOffered(datesInWords(quote, published)));
    return () => clearTimeout(timer);
  }, [quote, published]);
  return offered;
}

function SaidBy({
  chosen,
  onChosen,
}: {
  chosen: readonly TagChosen[];
  onChosen: (chosen: readonly TagChosen[]) => void;
}) {
  const { byId } = useCodebook();
  const nameOf = (choice: TagChosen): string =>
    'id' in choice ? (byId.get(choice.id)?.name ?? '') : choice.name;
  return (
    <div className={styles.saidBy}>
      {chosen.map((choice) => (
        <button
          key={nameOf(choice)}
          type="button"
          className={styles.speaker}
          aria-label={`Not said by ${nameOf(choice)}`}
          onClick={() => onChosen(chosen.filter((each) => each !== choice))}
        >
          {nameOf(choice)} ×
        </button>
      ))}
      <div className={styles.speakerField}>
        <TagPicker
          label="Said by"
          placeholder={chosen.length === 0 ? 'Said by: the article itself' : 'And by'}
          kinds={speakers}
          except={chosen.flatMap((choice) => ('id' in choice ? [choice.id] : []))}
          onPick={(choice) => onChosen([...chosen, choice])}
        />
      </div>
    </div>
  );
}
