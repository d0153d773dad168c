import { alignTexts, type Alignment } from './alignment';
import type { ReanchorAnswer } from './answer';
import { reanchorByQuote } from './by-quote';
import type { QuoteSelector } from './quote-selector';
import { searchedText, type SearchedText } from './searched-text';
import { reanchorThroughEdit } from './through-edit';

/** Answers case after case, and keeps what it worked out about the texts of the last one. */
export interface Reanchorer {
  /** As `reanchorThroughEdit`, and throws what it throws. */
  throughEdit(passage: {
    readonly old: string;
    readonly new: string;
    readonly start: number;
    readonly end: number;
  }): ReanchorAnswer;
  /** As `reanchorByQuote`. */
  byQuote(passage: QuoteSelector & { readonly new: string }): ReanchorAnswer;
}

/** Makes a reanchorer. Passages of one text are best asked for one after the other. */
export function reanchorer(): Reanchorer {
  let alignment: Alignment | null = null;
  let searched: SearchedText | null = null;
  return {
    throughEdit: ({ old, new: next, start, end }) => {
      if (alignment?.old.text !== old || alignment.new.text !== next) alignment = alignTexts(old, next);
      return reanchorThroughEdit(alignment, start, end);
    },
    byQuote: (passage) => {
      if (searched?.tokens.text !== passage.new) searched = searchedText(passage.new);
      return reanchorByQuote(searched, passage);
    },
  };
}
