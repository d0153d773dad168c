import { changedSpan } from '#common/change/changed-span';
import { blockAtOffset, type BlockMap } from '#common/text/block-map';
import type { PaintSegment } from '#common/text/paint';
import type { TextRange } from '#common/text/text-range';
import type { BlockSpan } from './view-window';

/**
 * The segments of a block as runs of one look: pieces that follow one another and look alike are painted as one.
 * Overlaps cut passages into many pieces, and each range costs the browser on every change of the page.
 */
export function runsOf(
  segments: readonly PaintSegment[],
  nameOf: (id: string, depth: number) => string,
): (TextRange & { name: string })[] {
  const runs: { name: string; start: number; end: number }[] = [];
  const open = new Map<string, { name: string; start: number; end: number }>();
  for (const { start, end, annotations } of segments) {
    for (const name of new Set(annotations.map(({ id, depth }) => nameOf(id, depth)))) {
      const run = open.get(name);
      if (run?.end === start) run.end = end;
      else {
        const made = { name, start, end };
        open.set(name, made);
        runs.push(made);
      }
    }
  }
  return runs;
}

/** From where to where the text lies that differs in how it is laned; null where none does. */
export function spanChanged(plan: readonly TextRange[], next: readonly TextRange[]): TextRange | null {
  const { from, before, after } = changedSpan(plan, next);
  const touched = [...plan.slice(from, before), ...next.slice(from, after)];
  if (touched.length === 0) return null;
  return {
    start: touched.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: touched.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

/** The textblocks of a span that nothing is known of yet, run by run. */
export function blocksMissing(span: BlockSpan, known: ReadonlyMap<number, unknown>): BlockSpan[] {
  const runs: { from: number; to: number }[] = [];
  for (let block = span.from; block < span.to; block++) {
    const last = runs.at(-1);
    if (known.has(block)) continue;
    if (last?.to === block) last.to = block + 1;
    else runs.push({ from: block, to: block + 1 });
  }
  return runs;
}

/** The textblocks that a range of code points touches; none for no range. */
export function blocksTouched(map: BlockMap, range: TextRange | null): BlockSpan {
  if (!range || range.start > map.index.length) return { from: 0, to: 0 };
  return {
    from: Math.max(0, blockAtOffset(map, range.start)),
    to: blockAtOffset(map, Math.min(range.end, map.index.length)) + 1,
  };
}
