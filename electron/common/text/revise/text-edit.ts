import { err, ok, type Result } from '#common/result';
import type { CodePointIndex } from '../code-points';

/** Words [start, end) of a text, code points, and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One step of an edit: places count in the text before the step, rise, and do not overlap. An edit may take
 * several steps, each counted in the text the one before left.
 */
export type EditStep = readonly TextEdit[];

/** What one step makes of a text, or a sentence that says why the step does not fit it. */
export function applyStep(index: CodePointIndex, step: EditStep): Result<string, string> {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of step) {
    if (start < done || end < start || end > index.length) {
      return err(`The edit at ${start} to ${end} does not fit a text of ${index.length} characters.`);
    }
    parts.push(index.slice(done, start), text);
    done = end;
  }
  return ok(parts.join('') + index.slice(done, index.length));
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The one edit that leads from a text to another by what they have in common at both ends; none when equal. */
export function soleEdit(from: CodePointIndex, to: string): EditStep {
  const { text } = from;
  if (text === to) return [];
  const most = Math.min(text.length, to.length);
  let head = 0;
  while (head < most && text.charCodeAt(head) === to.charCodeAt(head)) head++;
  if (isLow(text.charCodeAt(head)) || isLow(to.charCodeAt(head))) head--;
  let tail = 0;
  while (
    tail < most - head &&
    text.charCodeAt(text.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)
  )
    tail++;
  if (tail > 0 && isLow(text.charCodeAt(text.length - tail))) tail--;
  return [
    {
      start: from.toCodePoint(head),
      end: from.toCodePoint(text.length - tail),
      text: to.slice(head, to.length - tail),
    },
  ];
}
