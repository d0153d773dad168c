import { counted } from '../../../ui/counted';
import { columns, template } from './columns';
import { stretchesOf } from './grid-keys';
import { ReviewRow } from './ReviewRow';
import { SetForMany } from './SetForMany';
import { useReviewActs, type ReviewTableProps } from './use-review-acts';
import { useReviewView } from './use-review-view';
import styles from './ReviewTable.module.css';

/** A row a file, a field a cell: moved through and filled as a spreadsheet is. */
export function ReviewTable(props: ReviewTableProps) {
  const { rows, opened, onSet } = props;
  const view = useReviewView(rows.length, opened);
  const { onKeyDown, onPaste, onCopy, onMouse, onDone, set } = useReviewActs(props, view);
  const { body, virtual, grid, cellId, refocus } = view;
  return (
    <div className={styles.table}>
      <div
        ref={body}
        className={styles.body}
        role="grid"
        aria-label="Files"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-activedescendant={rows[grid.at.row] ? cellId(grid.at) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <HeadRow />
        <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <ReviewRow
                  key={row.item}
                  {...{ row, index, start, grid, cellId, onMouse, onDone }}
                  opened={opened === index}
                  onSave={set}
                />
              )
            );
          })}
        </div>
      </div>
      {grid.selected.size > 1 ? (
        <SetForMany
          count={grid.selected.size}
          onSet={(edit) => onSet(stretchesOf(grid.selected), edit)}
          onSelectAll={grid.selected.size < rows.length ? grid.selectAll : null}
          onDone={() => {
            grid.selectNone();
            refocus();
          }}
        />
      ) : (
        <Hint rows={rows.length} />
      )}
    </div>
  );
}

function HeadRow() {
  return (
    <div className={styles.head} role="row" style={{ gridTemplateColumns: template }}>
      {columns.map(({ key, label, kind }) => (
        <div key={key} role="columnheader" className={styles.cell}>
          {kind === 'include' ? <span className="tl-unseen">{label}</span> : label}
        </div>
      ))}
    </div>
  );
}

function Hint({ rows }: { rows: number }) {
  return (
    <p className={styles.keys}>
      Click a file, or press Space on it, to see its text and what cleaning did. Type to fill a cell; Enter
      goes down, Tab goes right. Shift with ↓ selects rows to set together, Ctrl+A all {counted(rows, 'row')}.
      Esc leaves the table.
    </p>
  );
}
