import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ArticleKind } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import type { ImportEdit } from '#common/contract/import';
import { articleKindWords, offersOf } from '../../../ui/article-words';
import { DateEdit } from '../../../ui/DateEdit';
import { counted } from '../../../ui/counted';
import { fieldColumns } from './columns';
import styles from './ReviewTable.module.css';

/** Sets one field of all selected rows. */
export function SetForMany({
  count,
  onSet,
  onSelectAll,
  onDone,
}: {
  count: number;
  onSet: (edit: ImportEdit) => void;
  /** Null when all rows are selected already. */
  onSelectAll: (() => void) | null;
  onDone: () => void;
}) {
  const [key, setKey] = useState('publisher');
  const [text, setText] = useState('');
  const [date, setDate] = useState<DateAsTold | null>(null);
  const [kind, setKind] = useState<ArticleKind>('news');
  const column = fieldColumns.find((each) => each.key === key) ?? fieldColumns[0];
  const set = (): void => {
    if (column?.kind === 'text') onSet({ [column.key]: text.trim() });
    else if (column?.kind === 'date') onSet({ [column.key]: date });
    else onSet({ kind });
  };
  return (
    <form
      className={styles.many}
      aria-label={`Set for ${counted(count, 'row')}`}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <strong>{counted(count, 'row')} selected</strong>
      {onSelectAll && (
        <Button size="compact-sm" variant="subtle" onClick={onSelectAll}>
          Select all
        </Button>
      )}
      <span>Set</span>
      <NativeSelect
        size="xs"
        aria-label="Field"
        value={key}
        data={fieldColumns.map((each) => ({ value: each.key, label: each.label }))}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <span>to</span>
      <div className={styles.manyValue}>
        {column?.kind === 'text' && (
          <TextInput
            size="xs"
            aria-label="Value"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {column?.kind === 'date' && (
          <DateEdit key={key} label="Value" value={date} placeholder="No date" onSave={setDate} />
        )}
        {column?.kind === 'kind' && (
          <NativeSelect
            size="xs"
            aria-label="Value"
            value={kind}
            data={offersOf(articleKindWords)}
            onChange={(event) => setKind(event.currentTarget.value as ArticleKind)}
          />
        )}
      </div>
      <Button type="submit" size="compact-sm" variant="filled">
        Set for {count.toLocaleString('en')}
      </Button>
      <Button size="compact-sm" onClick={() => onSet({ include: false })}>
        Leave out
      </Button>
      <Button size="compact-sm" onClick={() => onSet({ include: true })}>
        Import
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>
        Done
      </Button>
    </form>
  );
}
