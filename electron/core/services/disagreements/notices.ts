import type { Finding } from '#core/store/finding';
import type { Library } from '#core/store/library';
import { LibraryIndex } from '../index/library-index';
import { disagreementKey } from './keys';
import { rulingsOn } from './list';
import { disagreementsOn } from './told-event';

/** What cannot both hold in a library and is not settled: worth knowing, and no damage. By event, in order of ids. */
export async function disagreementNotices(library: Library): Promise<Finding[]> {
  const index = new LibraryIndex(library);
  const found = new Map<string, Finding>();
  try {
    await index.ready();
    for (const event of library.data.events.values()) {
      // No text is read: what only one names is no notice.
      for (const each of await disagreementsOn({ library, index }, event, { texts: false })) {
        const key = disagreementKey(event.id, each);
        if (each.grade === 'only in one' || rulingsOn({ library }, key).length > 0) continue;
        const what = `What is told of “${event.title}” cannot all hold. ${each.says}`;
        const remedy = 'Settle it with a reason in the details of the event, or leave it open.';
        if (!found.has(key))
          found.set(key, { kind: 'disagreement', what, where: `event ${event.id}`, remedy });
      }
    }
  } finally {
    index.close();
  }
  return [...found.values()];
}
