import type { RefObject } from 'react';
import type { SearchHit } from '#common/contract/search';
import type { Rows } from '../../platform/live';
import { besideEntry } from '../../ui/beside-entry';
import { menuPoint, useOpenMenu, type MenuEntry } from '../../ui/ContextMenu';
import { VirtualList, type ListHandle } from '../../ui/VirtualList';
import { HitLine, sayHit } from './HitLine';
import { openHit } from './open-hit';

interface Listed {
  readonly list: RefObject<ListHandle | null>;
  readonly rows: Rows<SearchHit>;
  /** The line that was gone to last; -1 for none. */
  readonly opened: number;
  readonly onOpened: (index: number) => void;
}

/** The lines that were found, and the ways from each to where it stands. */
export function HitList({ list, rows, opened, onOpened }: Listed) {
  const openMenu = useOpenMenu();
  const open = (index: number, beside: boolean): void => {
    const hit = rows.row(index);
    if (!hit) return;
    onOpened(index);
    openHit(hit, beside);
  };
  return (
    <VirtualList
      ref={list}
      label="Lines found"
      count={rows.total}
      rowHeight={80}
      measured
      keyOf={(index) => index}
      labelOf={(index) => sayHit(rows.row(index))}
      isChosen={(index) => index === opened}
      onRange={rows.show}
      onChoose={open}
      onMenu={(event, index) => {
        event.preventDefault();
        const hit = rows.row(index);
        if (hit)
          openMenu(
            menuPoint(event),
            hitMenu(hit, (beside) => open(index, beside)),
          );
      }}
      render={(index) => <HitLine hit={rows.row(index)} />}
    />
  );
}

function hitMenu(hit: SearchHit, open: (beside: boolean) => void): MenuEntry[] {
  return [
    { label: 'Go there', keys: 'Enter', run: () => open(false) },
    ...(hit.article === null ? [] : [besideEntry(hit.article, () => open(true))]),
    { label: 'Copy the line', run: () => navigator.clipboard.writeText(hit.line) },
  ];
}
