import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { TagRow } from '#common/contract/rows';
import { InlineEdit } from '../../ui/InlineEdit';
import { TagLine } from '../../ui/TagChip';
import styles from './TagLineRow.module.css';

/** A tag in the tree: its line, its name, how many annotations carry it. */
export function TagLineRow({
  row,
  open,
  onOpen,
  renaming,
  onRename,
  onRenamed,
}: {
  row: TagRow;
  /** Null when nothing is below it. */
  open: boolean | null;
  onOpen: (open: boolean) => void;
  renaming: boolean;
  onRename: (name: string) => void;
  onRenamed: () => void;
}) {
  const { tag, depth, annotations } = row;
  return (
    <div className={styles.row} style={{ paddingLeft: 8 + depth * 16 }}>
      <span
        className={styles.twist}
        aria-hidden="true"
        onClick={(event) => {
          if (open === null) return;
          event.stopPropagation();
          onOpen(!open);
        }}
      >
        {open === true && <IconChevronDown size={14} />}
        {open === false && <IconChevronRight size={14} />}
      </span>
      <TagLine tag={tag} />
      {renaming ? (
        <span className={styles.edit}>
          <InlineEdit
            label="Name of the tag"
            value={tag.name}
            autoFocus
            check={(name) => (name.trim() === '' ? 'A tag needs a name.' : null)}
            onSave={onRename}
            onDone={onRenamed}
          />
        </span>
      ) : (
        <>
          <span className={styles.name}>{tag.name}</span>
          {tag.kind !== 'topic' && <span className={styles.kind}>{tag.kind}</span>}
          <span className={styles.count}>{annotations > 0 ? annotations : ''}</span>
        </>
      )}
    </div>
  );
}
