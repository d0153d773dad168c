import { useState, type RefObject } from 'react';
import { searchKinds } from '#common/contract/search';
import { useApi } from '../../platform/api';
import { useRows } from '../../platform/live';
import { sentenceOf } from '../../platform/trouble';
import { EmptyState } from '../../ui/EmptyState';
import type { ListHandle } from '../../ui/VirtualList';
import { HitKinds } from './HitKinds';
import { HitList } from './HitList';
import { isForgotten, search, useSearch } from './search-store';
import { SearchNotes } from './SearchNotes';

/** What was found, a line each; or why there is none. `list` is the list of the lines. */
export function Hits({ list }: { list: RefObject<ListHandle | null> }) {
  const { words, progress, running, kind } = useSearch();
  const api = useApi();
  const [opened, setOpened] = useState(-1);
  const counts = progress?.counts;
  const all = searchKinds.reduce((sum, each) => sum + (counts?.[each] ?? 0), 0);
  const known = kind === null ? all : (counts?.[kind] ?? 0);
  const rows = useRows(['search', 'rows'], { search: progress?.search ?? '', kind, known });
  if (isForgotten(rows.error)) {
    return (
      <EmptyState
        title="These lines are no longer kept"
        actions={[{ label: 'Search again', run: () => void search(api, words) }]}
      >
        {sentenceOf(rows.error)}
      </EmptyState>
    );
  }
  if (all === 0 && !running) {
    return (
      <>
        <EmptyState title="Found nowhere">
          Fewer words, or fewer conditions, find more. Words in “quotation marks” are looked for as they
          stand.
        </EmptyState>
        <SearchNotes />
      </>
    );
  }
  return (
    <>
      <HitKinds onKind={() => setOpened(-1)} />
      <SearchNotes />
      {rows.total > 0 && <HitList list={list} rows={rows} opened={opened} onOpened={setOpened} />}
    </>
  );
}
