import { IconChevronDown, IconChevronUp, IconRegex, IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useCommand, useLiveCommand } from '../../platform/commands';
import { IconButton } from '../IconButton';
import { mostPlaces } from './finder';
import type { FindState } from './use-find-bar';
import styles from './FindBar.module.css';

const icon = { size: 16, stroke: 1.75 } as const;

/** A quiet line beneath a text: what to find, how often it stands there, and the way from place to place. */
export function FindBar({ label, state }: { label: string; state: FindState }) {
  const { words, opened, setWords, step, close } = state;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [opened]);
  const enabled = state.count > 0;
  const next = useLiveCommand('find.next');
  const previous = useLiveCommand('find.previous');
  const possible = enabled || (words === '' ? 'Type what to find first' : 'These words stand nowhere here');
  useCommand('find.next', () => step(1), { enabled: possible });
  useCommand('find.previous', () => step(-1), { enabled: possible });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Keys of the controls within: the bar itself takes no focus.
    <search aria-label={label} className={styles.bar} {...{ onKeyDown }}>
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={words}
        data-none={(words !== '' && state.count === 0) || undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      {state.setPattern && (
        <IconButton
          label="Regular expression"
          icon={<IconRegex {...icon} />}
          pressed={state.pattern}
          onClick={() => {
            state.setPattern?.(!state.pattern);
            field.current?.focus();
          }}
        />
      )}
      <span role="status" className={styles.count} data-trouble={state.trouble !== '' || undefined}>
        {sayPlaces(state)}
      </span>
      <IconButton
        label="Place before"
        keys={previous.keys}
        icon={<IconChevronUp {...icon} />}
        disabled={!enabled}
        onClick={() => step(-1)}
      />
      <IconButton
        label="Next place"
        keys={next.keys}
        icon={<IconChevronDown {...icon} />}
        disabled={!enabled}
        onClick={() => step(1)}
      />
      <IconButton label="Close" keys="Escape" icon={<IconX {...icon} />} onClick={close} />
    </search>
  );
}

function sayPlaces({ words, count, at, trouble }: FindState): string {
  if (words === '') return '';
  if (trouble !== '') return trouble;
  if (count === 0) return 'Not found';
  return count >= mostPlaces ? `${at + 1} of ${count} or more` : `${at + 1} of ${count}`;
}
