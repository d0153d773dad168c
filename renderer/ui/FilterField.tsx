import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './FilterField.module.css';

/** The field that narrows a list while typing. Esc empties it, Down goes to the list. */
export function FilterField({
  label,
  words,
  onWords,
  onDown,
  options,
}: {
  label: string;
  words: string;
  onWords: (words: string) => void;
  onDown: () => void;
  options?: ReactNode;
}) {
  return (
    <div className={styles.line}>
      <TextInput
        type="search"
        className={styles.field ?? ''}
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
        value={words}
        maxLength={500}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          } else if (event.key === 'Escape' && words !== '') {
            event.preventDefault();
            event.stopPropagation();
            onWords('');
          }
        }}
      />
      {options}
    </div>
  );
}
