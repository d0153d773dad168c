import { IconArchive, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { LooseEndRow } from '#common/contract/loose-ends';
import { isolated } from '#common/text/isolated';
import { IconButton } from '../../ui/IconButton';
import { ListRow, RowDetail, RowTitle } from '../../ui/ListRow';
import { kindWords } from './words';
import styles from './LooseEnds.module.css';

interface LineProps {
  readonly row: LooseEndRow;
  readonly first: boolean;
  readonly readOnly: boolean;
  readonly onConfirm: () => void;
  readonly onAside: () => void;
  readonly onBack: () => void;
}

/** A loose end in the list; the first of its kind says above it which kind that is. */
export function LooseEndLine(props: LineProps) {
  const { row, first, readOnly } = props;
  const quoted = row.collection === 'annotations' || row.collection === 'evidence';
  return (
    <ListRow heading={first ? kindWords[row.kind] : null} end={!readOnly && <Acts {...props} />}>
      <RowTitle className={quoted ? styles.quoted : undefined}>
        {row.label === '' ? 'Without a title' : row.label}
      </RowTitle>
      <RowDetail className={styles.says}>
        {isolated(row.says)}
        {row.where !== '' && (
          <>
            {' · '}
            <bdi>{row.where}</bdi>
          </>
        )}
      </RowDetail>
      {row.aside !== null && (
        <RowDetail className={`${styles.says} ${styles.why}`}>
          Set aside: <bdi>{row.aside}</bdi>
        </RowDetail>
      )}
    </ListRow>
  );
}

/** What settles a loose end. Their keys are those of the list, so that Tab does not stop at each of them. */
function Acts({ row, onConfirm, onAside, onBack }: LineProps) {
  return (
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
  );
}

/** A row as a screen reader says it. */
export function sayLooseEnd(row: LooseEndRow): string {
  const parts = [kindWords[row.kind], row.label, row.says, row.where];
  const aside = row.aside === null ? '' : `set aside: ${row.aside}`;
  return [...parts, aside].filter((part) => part !== '').join(', ');
}
