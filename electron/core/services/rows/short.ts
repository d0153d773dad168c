/** A text for one row: at most `most` UTF-16 units, cut between characters and marked by an ellipsis. */
export function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Units of a label, a publisher and the words of a date that rows show: a list of 500 must stay one answer. */
export const shown = { label: 300, publisher: 120, words: 120 } as const;
