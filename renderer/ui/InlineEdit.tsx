import { useId, useRef, useState, type KeyboardEvent } from 'react';
import styles from './InlineEdit.module.css';

export interface InlineEditProps {
  readonly value: string;
  /** Called with the new text when it differs, on Enter or on leaving. */
  readonly onSave: (text: string) => void | Promise<unknown>;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly placeholder?: string;
  /** Several lines: Enter still saves, Shift+Enter makes a line. */
  readonly multiline?: boolean;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly size?: 'sm' | 'title';
  /** Says what is wrong with what is being typed; then it is not saved. */
  readonly check?: (text: string) => string | null;
  /** Says how what is being typed is understood. */
  readonly reading?: (text: string) => string | null;
  /** Called when editing ends, saved or not. */
  readonly onDone?: () => void;
}

/**
 * Text edited where it stands: Enter saves, Esc restores, leaving saves. What was typed and cannot be saved
 * stays, with the reason, until it is mended or given up.
 */
export function InlineEdit(props: InlineEditProps) {
  const {
    value,
    onSave,
    label,
    labelledBy,
    placeholder,
    multiline = false,
    readOnly = false,
    size = 'sm',
  } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const givenUp = useRef(false);
  const note = useId();
  const text = draft ?? value;
  const problem = draft !== null && draft !== value ? (props.check?.(draft) ?? null) : null;
  const reading = draft !== null && problem === null ? (props.reading?.(draft) ?? null) : null;

  const finish = (): void => {
    if (draft !== null && draft !== value && !givenUp.current) {
      if (problem !== null) return;
      void onSave(draft);
    }
    givenUp.current = false;
    setDraft(null);
    props.onDone?.();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      givenUp.current = true;
      event.currentTarget.blur();
    } else if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      if (problem === null) event.currentTarget.blur();
    }
  };
  return (
    <div className={styles.wrap} data-size={size}>
      <textarea
        rows={1}
        className={styles.text}
        value={multiline ? text : text.replaceAll('\n', ' ')}
        readOnly={readOnly}
        placeholder={readOnly ? '' : placeholder}
        autoFocus={props.autoFocus}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem !== null || reading !== null ? note : undefined}
        spellCheck={false}
        onFocus={() => !readOnly && setDraft(value)}
        onChange={(event) =>
          setDraft(multiline ? event.target.value : event.target.value.replaceAll('\n', ' '))
        }
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      <div id={note} className={styles.note} data-problem={problem !== null || undefined} aria-live="polite">
        {problem ?? reading}
      </div>
    </div>
  );
}
