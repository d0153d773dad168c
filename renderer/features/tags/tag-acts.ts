import type { MouseEvent } from 'react';
import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { excerpt } from '#common/text/excerpt';
import { useAct } from '../../platform/act';
import { useLibrary } from '../../platform/session';
import { showTags, useShownTags } from '../../platform/shown-tags';
import { useWorkspace } from '../../platform/workspace';
import { menuPoint, useOpenMenu, type MenuAction } from '../../ui/ContextMenu';
import { askRemoval, type Removal } from '../../ui/Removal';
import { beginNewTag } from './new-tag-request';
import { askAboutTag } from './tag-dialogs';
import { stepTarget, type TagStep } from './tree';

const steps: readonly [TagStep, string, string][] = [
  ['up', 'Move up', 'Alt+Shift+ArrowUp'],
  ['down', 'Move down', 'Alt+Shift+ArrowDown'],
  ['in', 'Move below the tag above', 'Alt+Shift+ArrowRight'],
  ['out', 'Move out', 'Alt+Shift+ArrowLeft'],
];

/** What is asked before a tag is deleted; `rows` are all tags. */
export function tagRemoval({ id, name }: Pick<Tag, 'id' | 'name'>, rows: readonly TagRow[]): Removal {
  const below = rows.some(({ tag }) => tag.parent === id);
  return { group: 'tags', id, what: 'tag', name, ...(below && { extra: 'Tags below it move up.' }) };
}

/** Asks before a tag is deleted; `rows` are all tags. */
export function askTagRemoval(tag: Tag, rows: readonly TagRow[]): void {
  askRemoval(tagRemoval(tag, rows));
}

/** What can be done with a tag of the tree. */
export function useTagActs(rows: readonly TagRow[], begin: { setRenaming: (id: string) => void }) {
  const act = useAct();
  const { writable } = useLibrary();
  const openMenu = useOpenMenu();
  const showDetail = useWorkspace((state) => state.showDetail);
  const move = (id: string, parent: string | null, before: string | null) =>
    act((api) => api.tags.move({ id, parent, before }));
  const stepAction = (tag: Tag, [step, label, keys]: (typeof steps)[number]): MenuAction => {
    const target = stepTarget(rows, tag.id, step);
    return {
      label,
      keys,
      disabled: !writable || target === null,
      run: () => (target ? move(tag.id, target.parent, target.before) : undefined),
    };
  };
  return {
    move,
    step: (id: string, step: TagStep): void => {
      const target = stepTarget(rows, id, step);
      if (target) void move(id, target.parent, target.before);
    },
    rename: (id: string, name: string) => act((api) => api.tags.edit({ id, fields: { name } })),
    remove: (tag: Tag): void => askTagRemoval(tag, rows),
    /** A tag was dropped on another: below it, or both made one? */
    askDropped: (where: { x: number; y: number }, moved: string, onto: Tag): void =>
      openMenu(where, [
        { label: `Move below “${excerpt(onto.name, 30)}”`, run: () => move(moved, onto.id, null) },
        {
          label: `Merge into “${excerpt(onto.name, 30)}”…`,
          run: () => askAboutTag({ kind: 'merge', tag: moved, into: onto.id }),
        },
      ]),
    openMenu: (event: MouseEvent, tag: Tag): void => {
      event.preventDefault();
      openMenu(menuPoint(event), [
        { label: 'Show details', run: () => showDetail({ kind: 'tag', id: tag.id }) },
        'divider',
        { label: 'Rename', keys: 'F2', disabled: !writable, run: () => begin.setRenaming(tag.id) },
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
        ...steps.map((step) => stepAction(tag, step)),
        {
          label: 'Move below another…',
          disabled: !writable,
          run: () => askAboutTag({ kind: 'move', tag: tag.id }),
        },
        'divider',
        { label: 'Delete tag…', danger: true, disabled: !writable, run: () => askTagRemoval(tag, rows) },
      ]);
    },
  };
}
