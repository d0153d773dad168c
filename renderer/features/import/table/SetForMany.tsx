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

interface SetForManyProps {
  readonly count: number;
  readonly onSet: (edit: ImportEdit) => void;
  /** Null when all rows are selected already. */
  readonly onSelectAll: (() => void) | null;
  readonly onDone: () => void;
}

/** What is chosen for a field, whatever its kind. */
interface Values {
  readonly text: string;
  readonly date: DateAsTold | null;
  readonly kind: ArticleKind;
}

/** Sets one field of all selected rows. */
export function SetForMany({ count, onSet, onSelectAll, onDone }: SetForManyProps) {
  const [key, setKey] = useState('publisher');
  const [values, setValues] = useState<Values>({ text: '', date: null, kind: 'news' });
  const column = fieldColumns.find((each) => each.key === key) ?? fieldColumns[0];
  const set = (): void => {
    if (column?.kind === 'text') onSet({ [column.key]: values.text.trim() });
    else if (column?.kind === 'date') onSet({ [column.key]: values.date });
    else onSet({ kind: values.kind });
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
        {column && (
          <ValueField
            key={key}
            kind={column.kind}
            values={values}
            onValues={(next) => setValues((now) => ({ ...now, ...next }))}
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
        Include
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>
        Done
      </Button>
    </form>
  );
}

interface ValueFieldProps {
  readonly kind: (typeof fieldColumns)[number]['kind'];
  readonly values: Values;
  readonly onValues: (next: Partial<Values>) => void;
}

function ValueField({ kind, values, onValues }: ValueFieldProps) {
  switch (kind) {
    case 'text':
      return (
        <TextInput
          size="xs"
          aria-label="Value"
          value={values.text}
          onChange={(event) => onValues({ text: event.currentTarget.value })}
        />
      );
    case 'date':
      return (
        <DateEdit
          label="Value"
          value={values.date}
          placeholder="No date"
          onSave={(date) => onValues({ date })}
        />
      );
    case 'kind':
      return (
        <NativeSelect
          size="xs"
          aria-label="Value"
          value={values.kind}
          data={offersOf(articleKindWords)}
          onChange={(event) => onValues({ kind: event.currentTarget.value as ArticleKind })}
        />
      );
  }
}
