import { create } from 'zustand';
import type { SearchFilter, SearchKind, SearchProgress } from '#common/contract/search';
import type { Api } from '../../platform/api';
import { troubleCode } from '../../platform/trouble';

/** What is looked for in everything, and what was found so far. It stays while other lists are shown. */
interface SearchState {
  readonly words: string;
  /** What the lines are narrowed to. */
  readonly filter: SearchFilter;
  /** Of which kind lines are shown; null for all. */
  readonly kind: SearchKind | null;
  readonly progress: SearchProgress | null;
  readonly running: boolean;
  readonly error: unknown;
}

const nothing = { kind: null, progress: null, running: false, error: null } as const;

/** Lines from anywhere. */
export const everywhere: SearchFilter = {
  tags: [],
  stance: null,
  from: null,
  to: null,
  publisher: '',
  kind: null,
};

export const useSearch = create<SearchState>(() => ({ words: '', filter: everywhere, ...nothing }));

let stop = new AbortController();

/** Ends the search that runs; what it found stays. */
export function stopSearch(): void {
  stop.abort();
  useSearch.setState({ running: false });
}

/** Starts over with nothing looked for: another library is open. */
export function forgetSearch(): void {
  stop.abort();
  useSearch.setState({ words: '', filter: everywhere, ...nothing });
}

/** Looks for words in everything, or in what the filter leaves of it, in place of the search before. */
export async function search(
  api: Api,
  words: string,
  filter: SearchFilter = useSearch.getState().filter,
): Promise<void> {
  stop.abort();
  stop = new AbortController();
  const { signal } = stop;
  useSearch.setState({ words, filter, ...nothing, running: words.trim() !== '' });
  if (words.trim() === '') return;
  try {
    for await (const progress of await api.search.run({ words, filter }, { signal })) {
      if (signal.aborted) return;
      useSearch.setState({ progress, running: !progress.finished });
    }
  } catch (error) {
    if (!signal.aborted) useSearch.setState({ running: false, error });
  }
}

/** Whether the core no longer keeps what was found: it was restarted, or many other searches came since. */
export function isForgotten(error: Error | null): boolean {
  return error !== null && troubleCode(error) === 'REFUSED';
}
