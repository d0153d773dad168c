import type { TagId } from '#common/model/ids';
import type { RecordOf } from '#common/model/library';
import type { StoreParts } from '#core/store/parts';

/** A tag with everything filled in: the smallest record. */
export function tagNamed(name: string, parts: Pick<StoreParts, 'ids'>): RecordOf['tags'] {
  return {
    id: parts.ids.next<TagId>(),
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: '2024-01-01T00:00:00.000Z',
    private: false,
    name,
    kind: 'topic',
    parent: null,
    rank: 0,
    names: [],
    hue: 48,
    line: 'solid',
    description: '',
  };
}
