import type { RecordReader } from '#common/model/library';

/** Whether an event is another, or a part of it at any depth. Ends on rings that only damage can make. */
export function isPartOf(records: RecordReader, part: string, whole: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = part; at !== null && !seen.has(at);) {
    if (at === whole) return true;
    seen.add(at);
    at = records.get('events', at)?.partOf ?? null;
  }
  return false;
}
