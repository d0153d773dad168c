import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { DayRange } from '#common/time/edtf-value';
import { useChosenDays } from '../../platform/chosen-days';
import { useLibrary } from '../../platform/session';
import { useSetting } from '../../platform/settings';
import { useCodebook } from '../../platform/tags';
import { DaysChip } from '../../ui/DaysChip';
import { withKnownTags, type SavedTerms } from './saved-terms';

/** Milliseconds after the last letter typed before the list follows. */
const settling = 80;

/** What a user sorts and narrows a list by, beside the words typed and the days chosen on the timeline. */
interface KeptChoice {
  readonly sort: string;
  readonly tagged: z.infer<typeof SavedTerms>;
}

interface Narrowed<Choice> {
  /** The words as they are asked for: those typed, once the typing rests. */
  readonly asked: string;
  readonly days: DayRange | null;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  /** Whether rows may be left out. */
  readonly filtered: boolean;
  /** What a RecordList needs of this, to be spread into it. */
  readonly shown: {
    readonly words: string;
    readonly onWords: (words: string) => void;
    readonly narrowing: string;
    readonly chip: ReactNode;
    readonly onShowAll: () => void;
  };
}

/**
 * What a list of records is narrowed to: words, days, and a choice that is kept between sessions, for each library and
 * under the `name` of the list.
 */
export function useNarrowing<Choice extends KeptChoice>({
  name,
  schema,
  whole,
  say,
}: {
  readonly name: string;
  readonly schema: z.ZodType<Choice>;
  /** The choice that leaves nothing out. */
  readonly whole: Choice;
  /** What a choice narrows the list to, in words; empty when to nothing. */
  readonly say: (choice: Choice, nameOf: (tag: string) => string) => string;
}): Narrowed<Choice> {
  const { id } = useLibrary();
  const codebook = useCodebook();
  const [days, setDays] = useChosenDays();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, settling);
  const [kept, setChoice] = useSetting(`library.${name}.${id}`, schema, whole);
  const choice = withKnownTags(kept, codebook);
  const said = say(choice, (tag) => codebook.byId.get(tag)?.name ?? 'a tag');
  return {
    asked,
    days,
    choice,
    setChoice,
    filtered: asked !== '' || said !== '' || days !== null,
    shown: {
      words,
      onWords: setWords,
      narrowing: said || (asked !== '' ? 'matching' : days ? 'in these days' : ''),
      chip: days && <DaysChip days={days} onClear={() => setDays(null)} />,
      onShowAll: () => {
        setWords('');
        setDays(null);
        setChoice({ ...whole, sort: choice.sort });
      },
    },
  };
}
