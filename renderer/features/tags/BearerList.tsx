import type { TagBearer } from '#common/contract/tags';
import { VirtualList } from '../../ui/VirtualList';
import styles from './BearerList.module.css';

/** Annotations to pick out of many: Enter, Space or a click picks one or lets it go. */
export function BearerList({
  rows,
  loading,
  chosen,
  onToggle,
}: {
  rows: readonly TagBearer[];
  loading: boolean;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
}) {
  const toggle = (index: number): void => {
    const row = rows[index];
    if (row) onToggle(row.id);
  };
  if (rows.length === 0) {
    return (
      <div className={styles.empty}>
        {loading ? 'Loading…' : 'No annotation of this tag has these words.'}
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      <VirtualList
        label="Annotations of the tag"
        count={rows.length}
        rowHeight={48}
        keyOf={(index) => rows[index]?.id ?? index}
        labelOf={(index) => `${rows[index]?.quote ?? ''}, ${rows[index]?.article ?? ''}`}
        isMarked={(index) => chosen.has(rows[index]?.id ?? '')}
        onMark={toggle}
        onChoose={toggle}
        render={(index) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div className={styles.row}>
              <span className={styles.box} data-on={chosen.has(row.id) || undefined} aria-hidden="true" />
              <span className={styles.words}>
                <span className={styles.quote}>{row.quote}</span>
                <span className={styles.article}>{row.article}</span>
              </span>
            </div>
          );
        }}
      />
    </div>
  );
}
