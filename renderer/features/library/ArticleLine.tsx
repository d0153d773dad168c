import { IconCopy, IconHighlight } from '@tabler/icons-react';
import type { ArticleRow } from '#common/contract/rows';
import { DateText } from '../../ui/DateText';
import { RowDetail, RowTitle } from '../../ui/ListRow';
import { PrivateMark } from '../../ui/Private';
import styles from './rows.module.css';

/** An article in the list: its label, and what tells it from its neighbours. */
export function ArticleLine({ row }: { row: ArticleRow | undefined }) {
  if (!row) return <Waiting />;
  return (
    <div className={styles.row} data-aside={row.reading === 'set aside' || undefined}>
      <RowTitle
        className={styles.label}
        data-unread={row.reading === 'unread' || undefined}
        data-untitled={!row.titled || undefined}
      >
        {row.label}
      </RowTitle>
      <RowDetail className={styles.meta}>
        <span className={styles.long}>{row.publisher === '' ? 'No publisher' : row.publisher}</span>
        {row.held ? <DateText date={row.published} /> : <span>text not held</span>}
        <PrivateMark when={row.private} short />
        {row.together !== undefined && (
          <span className={styles.count} title={`${row.together} articles, one source`}>
            <IconCopy size={13} stroke={1.75} aria-hidden="true" /> {row.together}
          </span>
        )}
        {row.annotations > 0 && (
          <span className={styles.count} title={`${row.annotations} annotations`}>
            <IconHighlight size={13} stroke={1.75} aria-hidden="true" /> {row.annotations}
          </span>
        )}
      </RowDetail>
    </div>
  );
}

/** A row on its way: as tall as most, so that nothing jumps. */
export function Waiting() {
  return (
    <div className={styles.row} aria-hidden="true">
      <div className={styles.bar} style={{ width: '80%' }} />
      <div className={styles.bar} style={{ width: '45%' }} />
    </div>
  );
}
