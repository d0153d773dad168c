import { useId, type ReactNode } from 'react';
import { controlId } from './named-by';
import styles from './Field.module.css';

/** A named value in Details: the name above, the value, and in small what is to be known of it. */
export function Field({
  label,
  children,
  hint,
  aside,
  action,
}: {
  label: string;
  /** A function is handed the id of the name, which its one control takes by `namedBy`. */
  children: ReactNode | ((labelId: string) => ReactNode);
  hint?: ReactNode;
  /** A few words on the line of the name: where the value came from. */
  aside?: ReactNode;
  action?: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.line}>
        {typeof children === 'function' ? (
          <label id={id} htmlFor={controlId(id)} className={styles.label}>
            {label}
          </label>
        ) : (
          <div className={styles.label}>{label}</div>
        )}
        {aside !== undefined && aside !== '' && (
          <div className={styles.aside} title={typeof aside === 'string' ? aside : undefined}>
            {aside}
          </div>
        )}
        {action}
      </div>
      <div>{typeof children === 'function' ? children(id) : children}</div>
      {hint !== undefined && hint !== null && hint !== '' && <div className={styles.hint}>{hint}</div>}
    </div>
  );
}

/** Fields that belong together, under a quiet heading. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
