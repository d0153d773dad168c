import { Loader } from '@mantine/core';
import type { RefObject } from 'react';
import type { BinRow } from '#common/contract/history';
import type { Rows } from '../../platform/live';
import { sentenceOf } from '../../platform/trouble';
import { EmptyState } from '../../ui/EmptyState';
import { ListRow, RowDetail, RowTitle } from '../../ui/ListRow';
import type { ListHandle } from '../../ui/VirtualList';
import { ActList } from './ActList';
import { binDetail, binTitle } from './words';
import styles from './History.module.css';

interface Listed {
  readonly rows: Rows<BinRow>;
  /** The group that would be put back; null where the bin is empty. */
  readonly chosen: string | null;
  readonly onChoose: (row: BinRow) => void;
  readonly list: RefObject<ListHandle | null>;
}

/** What lies in the bin, or what is to say while nothing is shown. */
export function BinList({ rows, chosen, onChoose, list }: Listed) {
  return (
    <>
      {rows.total > 0 && (
        <p className={styles.intro}>
          What was deleted and not brought back, the newest first. It stays here until you empty the bin.
        </p>
      )}
      {rows.error && <p role="alert">{sentenceOf(rows.error)}</p>}
      {rows.loading && <Loader size="sm" aria-label="Looking for what was deleted" />}
      {rows.total === 0 && !rows.loading && !rows.error && (
        <EmptyState title="The bin is empty">
          An article, event, note, tag or annotation that you delete is kept here with all that went with it,
          and can be put back.
        </EmptyState>
      )}
      {rows.total > 0 && (
        <ActList
          label="Deleted"
          list={list}
          rows={rows}
          chosen={chosen}
          onChoose={onChoose}
          say={(row) => `${binTitle(row)}, ${binDetail(row)}`}
          render={(row) => (
            <ListRow>
              <RowTitle>{binTitle(row)}</RowTitle>
              <RowDetail>{binDetail(row)}</RowDetail>
            </ListRow>
          )}
        />
      )}
    </>
  );
}
