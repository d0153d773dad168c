import { useState, type ReactNode } from 'react';
import type { FieldOrigin } from '#common/model/article';
import { Field } from '../../ui/Field';
import { InlineEdit } from '../../ui/InlineEdit';
import { TextButton } from '../../ui/TextButton';
import { sayOrigin } from './origin';
import styles from './ArticleDetails.module.css';

export interface Reasoned {
  readonly label: string;
  readonly origin: { readonly from: FieldOrigin; readonly why?: string | undefined };
  /** A field without a value has nothing to give a reason for. */
  readonly empty: boolean;
  readonly readOnly: boolean;
  readonly onReason: (why: string) => Promise<boolean>;
}

/** A field of an article: its value, where that came from, and under it why it is so, where somebody said. */
export function ReasonedField({
  children,
  ...reasoned
}: Reasoned & { readonly children: (labelledBy: string) => ReactNode }) {
  const { label, origin, empty } = reasoned;
  const reason = useReason(reasoned);
  return (
    <Field
      label={label}
      aside={
        empty ? (
          ''
        ) : (
          <>
            {sayOrigin({ from: origin.from }, false)}
            {reason.action && (
              <span data-when-near className={styles.over}>
                {reason.action}
              </span>
            )}
          </>
        )
      }
    >
      {(labelledBy) => (
        <>
          {children(labelledBy)}
          {reason.line}
        </>
      )}
    </Field>
  );
}

/** The line with the reason, and the small button that asks for one while there is none. */
export function useReason({ label, origin, empty, readOnly, onReason }: Reasoned): {
  readonly action: ReactNode;
  readonly line: ReactNode;
} {
  const [adding, setAdding] = useState(false);
  const why = origin.why ?? '';
  if (empty) return { action: null, line: null };
  const shown = why !== '' || adding;
  return {
    action: !shown && !readOnly && (
      <TextButton
        className={styles.addReason}
        aria-label={`Add a reason for ${label.toLowerCase()}`}
        onClick={() => setAdding(true)}
      >
        Add a reason
      </TextButton>
    ),
    line: shown && (
      <div className={styles.why}>
        <InlineEdit
          label={`${label}: reason`}
          multiline
          value={why}
          placeholder="Why this is so"
          readOnly={readOnly}
          autoFocus={adding}
          onSave={onReason}
          onDone={() => setAdding(false)}
        />
      </div>
    ),
  };
}
