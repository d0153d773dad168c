import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Kbd } from './Kbd';
import styles from './EmptyState.module.css';

export interface EmptyStateAction {
  readonly label: string;
  readonly run: () => void;
  readonly keys?: string | null;
  readonly disabled?: boolean;
}

/** What stands where nothing is yet: what this place is for, and what to do next. */
export function EmptyState({
  title,
  children,
  actions = [],
}: {
  title: string;
  children?: ReactNode;
  actions?: readonly EmptyStateAction[];
}) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map(({ label, run, keys, disabled }, index) => (
            <Button
              key={label}
              variant={index === 0 ? 'filled' : 'default'}
              size="sm"
              disabled={disabled ?? false}
              onClick={run}
              rightSection={keys ? <Kbd keys={keys} /> : undefined}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
