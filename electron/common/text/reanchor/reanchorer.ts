import { alignTexts, type Alignment } from './alignment';
import type { ReanchorAnswer } from './answer';
import { reanchorByQuote } from './by-quote';
import { Neighbours } from './neighbours';
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
  /** As `reanchorByQuote`; what it answers of one passage may help to tell where the next of that text is. */
  byQuote(passage: QuoteSelector & { readonly new: string }): ReanchorAnswer;
}

/** Makes a reanchorer. Passages of one text are best asked for one after the other. */
export function reanchorer(): Reanchorer {
  let alignment: Alignment | null = null;
  let searched: SearchedText | null = null;
  let neighbours = new Neighbours();
  return {
    throughEdit: ({ old, new: next, start, end }) => {
      if (alignment?.old.text !== old || alignment.new.text !== next) alignment = alignTexts(old, next);
      return reanchorThroughEdit(alignment, start, end);
    },
    byQuote: (passage) => {
      if (searched?.tokens.text !== passage.new) {
        searched = searchedText(passage.new);
        neighbours = new Neighbours();
      }
      return reanchorByQuote(searched, passage, neighbours);
    },
  };
}
