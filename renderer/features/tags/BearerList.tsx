import type { TagBearer } from '#common/contract/tags';
import { RowList, rowsOf } from '../../ui/RowList';
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
  const toggle = ({ id }: TagBearer): void => onToggle(id);
  if (rows.length === 0) {
    return (
      <div className={styles.empty}>
        {loading ? 'Loading…' : 'No annotation of this tag has these words.'}
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      <RowList
        label="Annotations of the tag"
        rows={rowsOf(rows)}
        rowHeight={48}
        idOf={({ id }) => id}
        say={({ quote, article }) => `${quote}, ${article}`}
        marked={chosen}
        onMark={toggle}
        onChoose={toggle}
        render={(row) => (
          <div className={styles.row}>
            <span className={styles.box} data-on={chosen.has(row.id) || undefined} aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.quote}>{row.quote}</span>
              <span className={styles.article}>{row.article}</span>
            </span>
          </div>
        )}
      />
    </div>
  );
}
