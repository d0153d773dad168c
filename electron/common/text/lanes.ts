import { MinHeap } from './min-heap';
import type { TextRange } from './text-range';

/**
 * Gives each range, sorted by start, the lowest lane (from 0) free where it begins, so that ranges that overlap
 * never share one; ranges that only touch may. Takes O(n log n). The result goes by the order of the ranges.
 */
export function assignLanes(ranges: readonly TextRange[]): number[] {
  const byEnd = ranges.map((_, place) => place).sort((a, b) => (ranges[a]?.end ?? 0) - (ranges[b]?.end ?? 0));
  const free = new MinHeap();
  const lanes: number[] = [];
  let lanesMade = 0;
  let ended = 0;
  for (const range of ranges) {
    for (let place = byEnd[ended]; place !== undefined; place = byEnd[++ended]) {
      if ((ranges[place]?.end ?? 0) > range.start) break;
      const lane = lanes[place];
      if (lane !== undefined) free.push(lane);
    }
    lanes.push(free.pop() ?? lanesMade++);
  }
  return lanes;
}
