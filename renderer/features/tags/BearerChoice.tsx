import { Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TagBearer } from '#common/contract/tags';
import { fold } from '#common/derive/fold';
import { sentenceOf } from '../../platform/trouble';
import { BearerList } from './BearerList';

interface BearerChoiceProps {
  rows: readonly TagBearer[];
  loading: boolean;
  /** Why they could not be read; null where they could. */
  trouble: Error | null;
  /** Ids of those chosen, in sight or not. */
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], on: boolean) => void;
}

/** Annotations to choose among: one by one, or all that have the words looked for. */
export function BearerChoice({ rows, loading, trouble, chosen, choose }: BearerChoiceProps) {
  const [words, setWords] = useState('');
  const shown = fitting(rows, words);
  const allShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  return (
    <>
      <TextInput
        type="search"
        label="Annotations that go to it"
        placeholder="Show those with the words…"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {trouble && (
        <Text size="sm" c="var(--tl-bad)" role="alert">
          {sentenceOf(trouble)}
        </Text>
      )}
      <Checkbox
        my={8}
        size="xs"
        label={words.trim() === '' ? 'All of them' : `All ${shown.length} that show`}
        checked={allShown}
        indeterminate={!allShown && shown.some(({ id }) => chosen.has(id))}
        disabled={shown.length === 0}
        onChange={(event) =>
          choose(
            shown.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      />
      <BearerList
        rows={shown}
        loading={loading}
        chosen={chosen}
        onToggle={(id) => choose([id], !chosen.has(id))}
      />
    </>
  );
}

function fitting(rows: readonly TagBearer[], words: string): readonly TagBearer[] {
  const wanted = fold(words.trim());
  if (wanted === '') return rows;
  return rows.filter(({ quote, article }) => fold(`${quote}\n${article}`).includes(wanted));
}
