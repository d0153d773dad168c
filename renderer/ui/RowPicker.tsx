import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './RowPicker.module.css';

interface RowPickerProps<Row> {
  readonly label: string;
  readonly placeholder: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** What fits the words, the likeliest first. */
  readonly rows: readonly Row[];
  /** Whether the rows still are those that fitted the words before. */
  readonly waiting: boolean;
  readonly idOf: (row: Row) => string;
  /** What a row is called, and what is said of it beside that. */
  readonly titleOf: (row: Row) => string;
  readonly aboutOf: (row: Row) => ReactNode;
  /** For titles that are long: what is said of a row stands below it. */
  readonly stacked?: boolean;
  /** Said where nothing fits. */
  readonly none: string;
  readonly size?: 'xs' | 'sm';
  readonly autoFocus?: boolean;
  readonly onPick: (row: Row) => void;
}

/**
 * One field that finds a record that is there, by typing: the row that Enter will take is always marked. Enter may
 * follow the last letter sooner than the answer to it; it then means what that answer puts first.
 */
export function RowPicker<Row>(props: RowPickerProps<Row>) {
  const { words, rows, waiting, idOf, size = 'xs' } = props;
  const { combobox, take, onKeyDown } = useTaking(props);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(id) => take(rows.find((row) => idOf(row) === id))}
    >
      <Combobox.Target>
        <TextInput
          size={size}
          aria-label={props.label}
          placeholder={props.placeholder}
          value={words}
          maxLength={400}
          data-autofocus={props.autoFocus || undefined}
          onChange={(event) => {
            props.onWords(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDownCapture={onKeyDown}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {rows.map((row) => (
            <Combobox.Option key={idOf(row)} value={idOf(row)}>
              <span className={styles.option} data-stacked={props.stacked || undefined}>
                <span className={styles.title}>{props.titleOf(row)}</span>
                <span className={styles.about}>{props.aboutOf(row)}</span>
              </span>
            </Combobox.Option>
          ))}
          {rows.length === 0 && !waiting && <Combobox.Empty>{props.none}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function useTaking<Row>({ words, onWords, rows, waiting, idOf, onPick }: RowPickerProps<Row>) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  /** The words that Enter was pressed after, while their answer is on its way. */
  const [asked, setAsked] = useState<string | null>(null);
  const { selectFirstOption } = combobox;
  const shown = rows.map(idOf).join(' ');
  useEffect(() => {
    // An answer puts others in place of the row that was marked.
    if (words.trim() !== '' && !waiting) selectFirstOption();
  }, [words, shown, waiting, selectFirstOption]);
  const take = (row: Row | undefined): void => {
    setAsked(null);
    if (row === undefined) return;
    onWords('');
    combobox.closeDropdown();
    onPick(row);
  };
  const isAnswered = asked !== null && asked === words && !waiting;
  useEffect(() => {
    if (isAnswered) take(rows[0]);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || words.trim() === '') return;
    if (!waiting && combobox.getSelectedOptionIndex() >= 0) return;
    event.preventDefault();
    event.stopPropagation();
    setAsked(words);
  };
  return { combobox, take, onKeyDown };
}
