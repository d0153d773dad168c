import type { LooseEnd } from '#common/derive/loose-ends/loose-end';
import type { Subject } from './affected';

/** The name of a loose end: what a ruling that sets it aside is on. */
export function looseEndName(
  { collection, id }: Subject,
  { kind, part }: Pick<LooseEnd, 'kind' | 'part'>,
): string {
  return `loose end: ${kind}: ${collection} ${id}${part === '' ? '' : `: ${part}`}`;
}
