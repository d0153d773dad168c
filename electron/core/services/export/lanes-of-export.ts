import { laneTagKinds, type LaneGrouping, type LaneGroups } from '#common/timeline/lanes';
import type { OpenSession } from '../session';
import type { Builder } from './builder';
import type { Shown } from './shown';

/** The lanes of a picture: named by what may be shown alone, and filled by what may be shown. */
export function lanesOfExport(
  { library, index }: OpenSession,
  { shown, builder, ids, by }: { shown: Shown; builder: Builder; ids: readonly string[]; by: LaneGrouping },
): LaneGroups {
  if (by === 'article') {
    const keysOf = new Map(
      ids.map((id) => [
        id,
        shown.claims(index.evidenceByEvent.of(id)).map(({ annotation }) => builder.articleOf(annotation)),
      ]),
    );
    const told = new Set([...keysOf.values()].flat());
    const names = index.articles.published
      .window(0, Infinity)
      .filter((id) => told.has(id))
      .map((key) => ({ key, label: index.labels.of(key), hue: null }));
    return { by, names, keysOf };
  }
  const kinds = laneTagKinds[by];
  const names = index
    .tagTree()
    .flatMap(({ tag }) => shown.tags([tag.id]))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, name, hue }) => ({ key: id, label: name, hue }));
  return { by, names, keysOf: new Map(ids.map((id) => [id, library.data.events.get(id)?.tags ?? []])) };
}
