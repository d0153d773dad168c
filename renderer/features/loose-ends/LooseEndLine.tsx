import { IconArchive, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { LooseEndRow } from '#common/contract/loose-ends';
import { IconButton } from '../../ui/IconButton';
import { kindWords } from './words';
import styles from './LooseEnds.module.css';

/** A loose end in the list; the first of its kind says above it which kind that is. */
export function LooseEndLine({
  row,
  first,
  readOnly,
  onConfirm,
  onAside,
  onBack,
}: {
  row: LooseEndRow;
  first: boolean;
  readOnly: boolean;
  onConfirm: () => void;
  onAside: () => void;
  onBack: () => void;
}) {
  const quoted = row.collection === 'annotations' || row.collection === 'evidence';
  return (
    <div className={styles.row}>
      {first && (
        <div className={styles.kind} aria-hidden="true">
          {kindWords[row.kind]}
        </div>
      )}
      <div className={styles.line}>
        <div className={styles.text}>
          <div className={styles.label} data-quoted={quoted || undefined} dir="auto">
            {row.label === '' ? 'Without a title' : row.label}
          </div>
          <div className={styles.says}>
            {row.says}
            {row.where !== '' && ` · ${row.where}`}
          </div>
          {row.aside !== null && <div className={styles.why}>Set aside: {row.aside}</div>}
        </div>
        {!readOnly && (
          <span className={styles.act}>
            {row.confirms && (
              <IconButton
                tabIndex={-1}
                label="Confirm this date"
                icon={<IconCheck size={16} stroke={1.75} />}
                onClick={onConfirm}
              />
            )}
            {row.members > 0 ? null : row.aside === null ? (
              <IconButton
                tabIndex={-1}
                label="Set aside"
                icon={<IconArchive size={16} stroke={1.75} />}
                onClick={onAside}
              />
            ) : (
              <IconButton
                tabIndex={-1}
                label="Bring back"
                icon={<IconArrowBackUp size={16} stroke={1.75} />}
                onClick={onBack}
              />
            )}
          </span>
        )}
      </div>
    </div>
  );
}

/** A row as a screen reader says it. */
export function sayLooseEnd(row: LooseEndRow): string {
  const parts = [kindWords[row.kind], row.label, row.says, row.where];
  const aside = row.aside === null ? '' : `set aside: ${row.aside}`;
  return [...parts, aside].filter((part) => part !== '').join(', ');
}
