import { IconRegex, IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../IconButton';
import { mostPlaces } from './finder';
import { FindSteps } from './FindSteps';
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
      <FindSteps state={state} />
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
