import type { GroupId } from '#common/model/ids';
import { createIdSource } from '#common/model/uuid';

const ids = createIdSource({
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});

/** A new group: edits that carry the same one are one act of the user and one undo. */
export function newGroup(): GroupId {
  return ids.next<GroupId>();
}
