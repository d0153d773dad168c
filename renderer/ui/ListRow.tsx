import type { ComponentProps, ReactNode } from 'react';
import styles from './ListRow.module.css';

/** A row of a list that headings part: what it is called, what is said of it below, and what stands at its end. */
export function ListRow({
  heading,
  end,
  children,
}: {
  /** What the rows from this one on have in common; only the first of them says it. A screen reader has it in each row. */
  heading?: string | null;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.row}>
      {heading != null && (
        <div className={styles.heading} aria-hidden="true">
          {heading}
        </div>
      )}
      <div className={styles.line}>
        <div className={styles.words}>{children}</div>
        {end}
      </div>
    </div>
  );
}

/** What a row of a list is called: up to two lines of it. */
export function RowTitle({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div dir="auto" {...rest} className={`${styles.title} ${className}`} />;
}

/** What is said of a row, more quietly, below its title. */
export function RowDetail({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`${styles.detail} ${className}`} />;
}
