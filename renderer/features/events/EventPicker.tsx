import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { EventRow } from '#common/contract/rows';
import { useAct } from '../../platform/act';
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
  const act = useAct();
  const input = { words: words.trim(), count: 12 };
  const found = useCall(['events', 'find'], input, { keep: true });
  const offered = (rows: readonly EventRow[]): EventRow[] => rows.filter(({ id }) => !except.includes(id));
  const events = offered(found.data?.rows ?? []);
  const take = (event: EventRow | undefined): void => {
    if (!event) return;
    setWords('');
    combobox.closeDropdown();
    onPick(event);
  };
  const pick = (id: string): void => take(events.find((each) => each.id === id));
  const { selectFirstOption } = combobox;
  useEffect(() => {
    // The row that Enter takes is marked, also when an answer has put others in its place.
    if (words.trim() !== '' && !found.isPlaceholderData) selectFirstOption();
  }, [words, found.data, found.isPlaceholderData, selectFirstOption]);
  // Enter may follow the last letter sooner than the answer to it: it means what that answer puts first.
  const onKeyDown = (event: KeyboardEvent): void => {
    const waiting = found.isPlaceholderData || !found.data;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !waiting || words.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    void act((api) => api.events.find(input)).then((answer) => take(offered(answer?.rows ?? [])[0]));
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
          onKeyDownCapture={onKeyDown}
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
