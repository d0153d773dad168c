import type { EventRow } from '#common/contract/rows';
import { useAct } from '../../../platform/act';
import { useLibrary } from '../../../platform/session';
import { useWorkspace } from '../../../platform/workspace';
import type { DrawingProps } from '../../../timeline/drawing-props';
import { useOpenMenu } from '../../../ui/ContextMenu';
import { askEventRemoval, eventMenu } from '../event-menu';
import { useMoveEvent } from './use-move-event';

/** Articles of one tick that a menu lists. */
const listed = 12;

type StripActs = Pick<DrawingProps, 'onOpen' | 'onRemove' | 'onMove' | 'onMenu' | 'onArticles'>;

/** What is done with what lies on the timeline; `isPast` while it shows what was known on a day. */
export function useStripActs(rows: ReadonlyMap<string, EventRow>, isPast: boolean): StripActs {
  const { writable } = useLibrary();
  const openMenu = useOpenMenu();
  const act = useAct();
  // What was told on a day is not to be changed by hand.
  const onMove = useMoveEvent(writable && !isPast);
  const { openEvent, openArticle } = useWorkspace.getState();
  return {
    onMove,
    onOpen: openEvent,
    onRemove: (id) => {
      const row = rows.get(id);
      if (row && writable) askEventRemoval(row);
    },
    onMenu: (at, id) => {
      const row = rows.get(id);
      if (row) openMenu(at, eventMenu(row, writable, act));
    },
    onArticles: (at, articles) => {
      const [only, ...more] = articles;
      if (only && more.length === 0) return openArticle(only.id);
      openMenu(
        at,
        articles.slice(0, listed).map(({ id, label }) => ({ label, run: () => openArticle(id) })),
      );
    },
  };
}
