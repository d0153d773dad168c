import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { searchKinds, type SavedSearchRow, type SearchHit, type SearchKind } from '#common/contract/search';
import { useApi } from '../../platform/api';
import { useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { besideEntry } from '../../ui/beside-entry';
import { menuPoint, useOpenMenu, type MenuEntry } from '../../ui/ContextMenu';
import { counted } from '../../ui/counted';
import { EmptyState } from '../../ui/EmptyState';
import { FilterField } from '../../ui/FilterField';
import { Progress } from '../../ui/Progress';
import { VirtualList, type ListHandle } from '../../ui/VirtualList';
import { HitLine, kindWords, sayHit } from './HitLine';
import { openHit } from './open-hit';
import { SavedSearches, SaveSearch } from './SavedSearches';
import { Narrowing, SearchOptions } from './SearchOptions';
import { forgetSearch, isForgotten, search, stopSearch, useSearch } from './search-store';
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

function Hits({ list }: { list: RefObject<ListHandle | null> }) {
  const { words, progress, running, kind } = useSearch();
  const api = useApi();
  const openMenu = useOpenMenu();
  const [opened, setOpened] = useState(-1);
  const counts = progress?.counts;
  const all = searchKinds.reduce((sum, each) => sum + (counts?.[each] ?? 0), 0);
  const known = kind === null ? all : (counts?.[kind] ?? 0);
  const rows = useRows(['search', 'rows'], { search: progress?.search ?? '', kind, known });
  const open = (index: number, beside: boolean): void => {
    const hit = rows.row(index);
    if (!hit) return;
    setOpened(index);
    openHit(hit, beside);
  };
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
        <Notes />
      </>
    );
  }
  return (
    <>
      <Kinds onKind={() => setOpened(-1)} />
      <Notes />
      {rows.total > 0 && (
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
      )}
    </>
  );
}

function hitMenu(hit: SearchHit, open: (beside: boolean) => void): MenuEntry[] {
  return [
    { label: 'Go there', keys: 'Enter', run: () => open(false) },
    ...(hit.article === null ? [] : [besideEntry(hit.article, () => open(true))]),
    { label: 'Copy the line', run: () => navigator.clipboard.writeText(hit.line) },
  ];
}

/** How many lines there are of each kind; choosing one shows those alone. */
function Kinds({ onKind }: { onKind: () => void }) {
  const { progress, kind } = useSearch();
  const found = searchKinds.filter((each) => (progress?.counts[each] ?? 0) > 0);
  const all = searchKinds.reduce((sum, each) => sum + (progress?.counts[each] ?? 0), 0);
  const show = (next: SearchKind | null): void => {
    useSearch.setState({ kind: next });
    onKind();
  };
  return (
    <div role="group" aria-label="Where the words stand" className={styles.kinds}>
      <button type="button" aria-pressed={kind === null} onClick={() => show(null)}>
        All {all.toLocaleString('en')}
      </button>
      {found.length > 1 &&
        found.map((each) => (
          <button key={each} type="button" aria-pressed={kind === each} onClick={() => show(each)}>
            {kindWords[each].many} {(progress?.counts[each] ?? 0).toLocaleString('en')}
          </button>
        ))}
      <SaveSearch />
    </div>
  );
}

/** What the lines below do not show. */
function Notes() {
  const progress = useSearch((state) => state.progress);
  const running = useSearch((state) => state.running);
  if (!progress) return null;
  const { done, total, meant, unread, notesLeftOut, capped, finished } = progress;
  const notes = [
    meant.length > 0 ? `Hardly anything holds these words; looked for too: ${meant.join(', ')}.` : '',
    capped ? 'More was found than is shown here. More words find less.' : '',
    sayNotesLeftOut(notesLeftOut),
    unread > 0 ? `The text of ${counted(unread, 'article')} could not be read.` : '',
    !running && !finished && !capped ? `Stopped after ${done} of ${counted(total, 'article')}.` : '',
  ].filter((note) => note !== '');
  return (
    <p role="status" className={styles.notes}>
      {notes.join(' ')}
    </p>
  );
}

function sayNotesLeftOut(notes: number): string {
  if (notes === 0) return '';
  const [are, cite] = notes === 1 ? ['is', 'it cites'] : ['are', 'they cite'];
  return `${counted(notes, 'note')} with these words ${are} left out: nothing ${cite} fits.`;
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
