import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { askRemoval, type Removal } from '../../ui/Removal';

/** What is asked before a tag is deleted; `rows` are all tags. */
export function tagRemoval({ id, name }: Pick<Tag, 'id' | 'name'>, rows: readonly TagRow[]): Removal {
  const below = rows.some(({ tag }) => tag.parent === id);
  return { group: 'tags', id, what: 'tag', name, ...(below && { extra: 'Tags below it move up.' }) };
}

/** Asks before a tag is deleted; `rows` are all tags. */
export function askTagRemoval(tag: Tag, rows: readonly TagRow[]): void {
  askRemoval(tagRemoval(tag, rows));
}
