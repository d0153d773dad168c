import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { showTags, useShownTags } from '../../platform/shown-tags';
import type { MenuAction, MenuEntry } from '../../ui/ContextMenu';
import { beginNewTag } from './new-tag-request';
import { askAboutTag } from './tag-dialogs';
import { askTagRemoval } from './tag-removal';
import { stepTarget, type TagStep } from './tree';

/** What the menu of a tag does outside it. */
interface TagMenuActs {
  readonly showDetail: (detail: { kind: 'tag'; id: string }) => void;
  readonly move: (id: string, parent: string | null, before: string | null) => Promise<unknown>;
  readonly rename: (id: string) => void;
}

const steps: readonly [TagStep, string, string][] = [
  ['up', 'Move up', 'Alt+Shift+ArrowUp'],
  ['down', 'Move down', 'Alt+Shift+ArrowDown'],
  ['in', 'Move below the tag above', 'Alt+Shift+ArrowRight'],
  ['out', 'Move out', 'Alt+Shift+ArrowLeft'],
];

/** The menu of a tag in the tree; `rows` are all tags. */
export function tagMenu(
  tag: Tag,
  rows: readonly TagRow[],
  writable: boolean,
  asks: TagMenuActs,
): MenuEntry[] {
  const stepAction = ([step, label, keys]: (typeof steps)[number]): MenuAction => {
    const target = stepTarget(rows, tag.id, step);
    return {
      label,
      keys,
      disabled: !writable || target === null,
      run: () => (target ? asks.move(tag.id, target.parent, target.before) : undefined),
    };
  };
  return [
    { label: 'Show details', run: () => asks.showDetail({ kind: 'tag', id: tag.id }) },
    'divider',
    { label: 'Rename', keys: 'F2', disabled: !writable, run: () => asks.rename(tag.id) },
    { label: 'New tag below it', disabled: !writable, run: () => beginNewTag(tag.id) },
    {
      label: 'Merge into another…',
      disabled: !writable,
      run: () => askAboutTag({ kind: 'merge', tag: tag.id, into: null }),
    },
    {
      label: 'Split…',
      disabled: !writable,
      run: () => askAboutTag({ kind: 'split', tag: tag.id }),
    },
    'divider',
    { label: 'Show only its annotations', run: () => showTags([[{ tag: tag.id, not: false }]]) },
    {
      label: 'Hide its annotations',
      run: () => showTags([...useShownTags.getState().terms, [{ tag: tag.id, not: true }]]),
    },
    'divider',
    ...steps.map(stepAction),
    {
      label: 'Move below another…',
      disabled: !writable,
      run: () => askAboutTag({ kind: 'move', tag: tag.id }),
    },
    'divider',
    { label: 'Delete tag…', danger: true, disabled: !writable, run: () => askTagRemoval(tag, rows) },
  ];
}
