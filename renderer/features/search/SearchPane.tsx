import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SavedSearchRow } from '#common/contract/search';
import { useApi } from '../../platform/api';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { EmptyState } from '../../ui/EmptyState';
import { FilterField } from '../../ui/FilterField';
import { Progress } from '../../ui/Progress';
import type { ListHandle } from '../../ui/VirtualList';
import { Hits } from './Hits';
import { SavedSearches } from './SavedSearches';
import { Narrowing, SearchOptions } from './SearchOptions';
import { forgetSearch, search, stopSearch, useSearch } from './search-store';
import styles from './SearchPane.module.css';

/** Milliseconds of quiet after which what is typed is looked for by itself. */
const quiet = 350;

/** Words in all articles, quotes, comments, notes and events: each line they stand in, and the way there. */
export function SearchPane() {
  const api = useApi();
  const { words, filter, progress, running, error } = useSearch();
  const [typed, setTyped] = useState(words);
  const list = useRef<ListHandle>(null);
  useOwnLibrary();
  useEffect(() => {
    if (typed === words) return undefined;
    const timer = setTimeout(() => void search(api, typed), quiet);
    return () => clearTimeout(timer);
  }, [api, typed, words]);
  return (
    <>
      <div
        className={styles.field}
        {...{
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (typed !== words) void search(api, typed);
            else list.current?.focus();
          },
        }}
      >
        <FilterField
          label="Find in everything"
          words={typed}
          onWords={setTyped}
          onDown={() => list.current?.focus()}
          options={<SearchOptions filter={filter} onFilter={(next) => void search(api, typed, next)} />}
        />
      </div>
      {error !== null && <p className={styles.trouble}>{sentenceOf(error)}</p>}
      <Narrowing />
      {progress === null && !running && error === null && (
        <NothingAsked
          onAsk={(row) => {
            setTyped(row.words);
            void search(api, row.words, row.filter);
          }}
        />
      )}
      {running && (
        <div className={styles.progress}>
          <Progress
            label="Looking…"
            done={progress?.done ?? 0}
            total={progress?.total ?? null}
            onCancel={stopSearch}
          />
        </div>
      )}
      {progress && <Hits key={progress.search} list={list} />}
    </>
  );
}

/** What was found in another library is not shown in this one. */
function useOwnLibrary(): void {
  const { id } = useLibrary();
  const own = useRef(id);
  useEffect(() => {
    if (own.current !== id) forgetSearch();
    own.current = id;
  }, [id]);
}

function NothingAsked({ onAsk }: { onAsk: (row: SavedSearchRow) => void }) {
  return (
    <>
      <SavedSearches onAsk={onAsk} />
      <EmptyState title="Find in everything">
        Type words to see every line they stand in: articles, the quotes and comments of your annotations,
        notes and events. Capitals and accents make no difference.
      </EmptyState>
    </>
  );
}
