import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { takeHeldTyping } from '../platform/held-typing';
import { namedBy } from './named-by';
import { useDraft, type SaveText } from './use-draft';
import styles from './InlineEdit.module.css';

export interface InlineEditProps {
  readonly value: string;
  /** Called with the new text when it differs, on Enter or on leaving. Answer false where it was not saved. */
  readonly onSave: SaveText;
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
  /**
   * Called when editing ends, saved or not, and by what: a key leaves the focus nowhere, and what takes it then and
   * there gets the very next key.
   */
  readonly onDone?: (by: 'key' | 'leaving') => void;
}

/**
 * Text edited where it stands: Enter saves, Esc restores, leaving saves. What was typed and cannot be saved
 * stays, with the reason, until it is mended or given up.
 */
export function InlineEdit(props: InlineEditProps) {
  const { value, placeholder, multiline = false, readOnly = false, size = 'sm' } = props;
  const draft = useDraft(value, props.onSave, props.check);
  const note = useId();
  const byKey = useRef(false);
  const endByKey = (element: HTMLElement): void => {
    byKey.current = true;
    element.blur();
    byKey.current = false;
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const { autoFocus = false } = props;
  useEffect(() => {
    if (autoFocus && field.current) takeHeldTyping(field.current);
  }, [autoFocus]);
  const oneLine = (text: string): string => (multiline ? text : text.replaceAll('\n', ' '));
  const changed = draft.editing && draft.text !== value;
  const said = draft.problem ?? (changed ? (props.reading?.(draft.text) ?? null) : null);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      draft.giveUp();
      endByKey(event.currentTarget);
    } else if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      endByKey(event.currentTarget);
    }
  };
  return (
    <div className={styles.wrap} data-size={size}>
      <textarea
        ref={field}
        rows={1}
        className={styles.text}
        value={oneLine(draft.text)}
        readOnly={readOnly}
        placeholder={readOnly ? '' : placeholder}
        autoFocus={autoFocus}
        aria-label={props.label}
        {...(props.labelledBy === undefined ? {} : namedBy(props.labelledBy))}
        aria-invalid={draft.problem !== null || undefined}
        aria-describedby={said === null ? undefined : note}
        spellCheck={false}
        onFocus={(event) => {
          if (readOnly) return;
          draft.begin();
          // Asked for anew, a name is mostly typed over.
          if (autoFocus) event.target.select();
        }}
        onChange={(event) => draft.type(oneLine(event.target.value))}
        onBlur={() => draft.finish() && props.onDone?.(byKey.current ? 'key' : 'leaving')}
        onKeyDown={onKeyDown}
      />
      <div
        id={note}
        className={styles.note}
        data-problem={draft.problem !== null || undefined}
        aria-live="polite"
      >
        {said}
      </div>
    </div>
  );
}
