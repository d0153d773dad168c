/** A quote found in an export, with the id of its passage: whole in HTML and CSV, short in Markdown. */
export interface ExportedQuote {
  readonly id: string;
  readonly quote: string;
}

/** What an export says word for word of its library. */
export interface ExportedTexts {
  /** The library it names; '' for none, null for a table without rows, which has no place to name one. */
  readonly library: string | null;
  readonly quotes: readonly ExportedQuote[];
  /** Sentences around a quote, by the id of its passage. */
  readonly sentences: readonly ExportedQuote[];
  /** Whole texts, by the id of their article; blocks parted by LF, empty ones left out. */
  readonly wholes: readonly ExportedQuote[];
}
