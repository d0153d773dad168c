import { searchKinds, type SearchKind } from '#common/contract/search';
import { kindWords } from './HitLine';
import { SaveSearch } from './SavedSearches';
import { useSearch } from './search-store';
import styles from './SearchPane.module.css';

/** How many lines there are of each kind; choosing one shows those alone. */
export function HitKinds({ onKind }: { onKind: () => void }) {
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
