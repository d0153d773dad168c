import type { LooseEndRule } from './loose-end';

/**
 * Events that may be one with another, with nothing said of it: until then both are counted and drawn. The part names
 * the other event, whose title stands after the words. Asked of the event added last.
 */
export const sameEvent: LooseEndRule<readonly string[]> = {
  kind: 'same event',
  of: (events) => events.map((id) => ({ kind: 'same event', part: id, says: 'may be the same event as' })),
};
