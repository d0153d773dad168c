import { create } from 'zustand';

/** Words selected in the article shown; offsets are code points of the revision. */
export interface SelectedWords {
  readonly article: string;
  readonly revision: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What is selected in the article now, for parts of the window that act on it. */
export const useSelectedWords = create<{ selected: SelectedWords | null }>(() => ({ selected: null }));
