import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import type { EventRow } from '#common/contract/rows';
import { useCall } from '../../platform/live';
import { DateText } from '../../ui/DateText';
import { titleOf } from './words';
import styles from './EventPicker.module.css';

/** One field that finds an event that is there, by typing: the row that Enter will take is always marked. */
export function EventPicker({
  label,
  placeholder,
  except,
  autoFocus = false,
  onPick,
}: {
  label: string;
  placeholder: string;
  /** Events not to offer, by id. */
  except: readonly string[];
  autoFocus?: boolean;
  onPick: (event: EventRow) => void;
}) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [words, setWords] = useState('');
  const found = useCall(['events', 'find'], { words: words.trim(), count: 12 }, { keep: true });
  const events = (found.data?.rows ?? []).filter(({ id }) => !except.includes(id));
  const pick = (id: string): void => {
    const event = events.find((each) => each.id === id);
    setWords('');
    combobox.closeDropdown();
    if (event) onPick(event);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} position="bottom-start" shadow="md">
      <Combobox.Target>
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={placeholder}
          value={words}
          maxLength={400}
          data-autofocus={autoFocus || undefined}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {events.map((event) => (
            <Combobox.Option key={event.id} value={event.id}>
              <span className={styles.option}>
                <span className={styles.title}>{titleOf(event)}</span>
                <span className={styles.when}>
                  <DateText date={event.date} none="" />
                </span>
              </span>
            </Combobox.Option>
          ))}
          {events.length === 0 && <Combobox.Empty>No event fits</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
