import type { ReactNode } from 'react';
import styles from './Marked.module.css';

/** A line with the words that were found in it marked; the places in UTF-16 units, in order and apart. */
export function Marked({
  text,
  marks,
}: {
  text: string;
  marks: readonly { readonly start: number; readonly end: number }[];
}) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(
      text.slice(at, start),
      <b key={start} className={styles.hit}>
        {text.slice(start, end)}
      </b>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}
