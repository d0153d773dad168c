import type { CodePointIndex } from '#common/text/code-points';
import type { TextRange } from '#common/text/text-range';

/** Code points of an edge that are said: enough to know where one is. */
const said = 40;

/** The words at an edge of a range, in one line. */
export function edgeWords(index: CodePointIndex, { start, end }: TextRange, edge: 'start' | 'end'): string {
  const whole = end - start <= said;
  const words =
    edge === 'end'
      ? `${whole ? '' : '…'}${index.slice(Math.max(start, end - said), end)}`
      : `${index.slice(start, Math.min(end, start + said))}${whole ? '' : '…'}`;
  return words.replaceAll(/\s+/g, ' ');
}
