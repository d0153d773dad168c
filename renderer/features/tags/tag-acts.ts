import type { MouseEvent } from 'react';
import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { excerpt } from '#common/text/excerpt';
import { useAct } from '../../platform/act';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { menuPoint, useOpenMenu } from '../../ui/ContextMenu';
import { askAboutTag } from './tag-dialogs';
import { tagMenu } from './tag-menu';
import { askTagRemoval } from './tag-removal';
import { stepTarget, type TagStep } from './tree';

/** What can be done with a tag of the tree. */
export function useTagActs(rows: readonly TagRow[], begin: { setRenaming: (id: string) => void }) {
  const act = useAct();
  const { writable } = useLibrary();
  const openMenu = useOpenMenu();
  const showDetail = useWorkspace((state) => state.showDetail);
  const move = (id: string, parent: string | null, before: string | null) =>
    act((api) => api.tags.move({ id, parent, before }));
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
      const asks = { showDetail, move, rename: begin.setRenaming };
      openMenu(menuPoint(event), tagMenu(tag, rows, writable, asks));
    },
  };
}
