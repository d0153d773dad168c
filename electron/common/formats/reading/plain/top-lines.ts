import type { DateField } from '#common/model/article';
import { edtfFromWords } from '../dates/date-words';
import { unconfirmedDate } from '../draft';
import { bylineOf } from './headings';

/** What the lines at the head of an article say about it; they stay in the text. */
export interface TopLines {
  readonly byline: string | null;
  readonly published: DateField | null;
}

function dateIn(line: string): DateField | null {
  if (line.length > 80) return null;
  const [, label, rest] = /^(published(?: on)?|posted(?: on)?|date)\s*:?\s+(.+)$/i.exec(line) ?? [];
  const edtf = edtfFromWords(rest ?? line);
  // A bare year or month on a line may be a heading; only a day, or what is said to be the date, counts.
  if (edtf === null || (label === undefined && edtf.length < 10)) return null;
  return unconfirmedDate(
    edtf,
    line,
    'text',
    label === undefined ? 'A date on a line of its own at the top' : 'A line at the top gives it',
  );
}

/** Reads byline and date from the first few lines of an article. */
export function readTopLines(lines: readonly string[]): TopLines {
  const top = lines.slice(0, 5);
  return {
    byline: top.map(bylineOf).find((name) => name !== null) ?? null,
    published: top.map(dateIn).find((date) => date !== null) ?? null,
  };
}
