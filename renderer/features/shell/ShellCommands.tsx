import { flushSync } from 'react-dom';
import { useAct } from '../../platform/act';
import { useApi } from '../../platform/api';
import { useCommand } from '../../platform/commands';
import { useUndoState } from '../../platform/live';
import { notify } from '../../platform/notify';
import { request } from '../../platform/requests';
import { useLibrary } from '../../platform/session';
import type { Place } from '../../platform/place';
import { useWorkspace } from '../../platform/workspace';
import { afterVerb } from '../../ui/after-verb';
import { focusNextPart, focusPart, partId, showPart } from '../../platform/parts';

/** The commands of the window itself: undo, places, panes. */
export function ShellCommands() {
  const api = useApi();
  const act = useAct();
  const { undo, redo } = useUndoState();
  const workspace = useWorkspace();
  const { writable } = useLibrary();

  useCommand(
    'edit.undo',
    async () => {
      const undone = await act(() => api.feed.undo());
      if (undone) notify.done(`Undid: ${afterVerb(undone.label)}`);
    },
    {
      enabled: undo !== null,
      ready: () => writable,
      label: undo ? `Undo ${afterVerb(undo.label)}` : undefined,
    },
  );
  useCommand(
    'edit.redo',
    async () => {
      const redone = await act(() => api.feed.redo());
      if (redone) notify.done(`Redid: ${afterVerb(redone.label)}`);
    },
    {
      enabled: redo !== null,
      ready: () => writable,
      label: redo ? `Redo ${afterVerb(redo.label)}` : undefined,
    },
  );
  useCommand('go.back', workspace.back, { enabled: workspace.history.past.length > 0 });
  useCommand('go.forward', workspace.forward, { enabled: workspace.history.future.length > 0 });
  const showTab = (tab: 'details' | 'note'): void => {
    workspace.showTab(tab);
    showPart('side');
  };
  useCommand('view.details', () => showTab('details'));
  useCommand('view.note', () => showTab('note'));
  useCommand('view.timeline', () => workspace.setTimelineOpen(!workspace.timelineOpen));
  useCommand('find.here', () => findHere(workspace), {
    enabled: workspace.article !== null || workspace.note !== null,
  });
  useCommand('go.nextPart', () => focusNextPart(1));
  useCommand('go.previousPart', () => focusNextPart(-1));
  useCommand('go.library', () => focusPart('library'));
  useCommand('go.reader', () => focusPart('reader'));
  useCommand('go.details', () => focusPart('side'));
  useCommand('go.timeline', () => focusPart('timeline'));
  return null;
}

/** Opens the find bar of the note while the user is in it, else that of the article; what is not open is no place. */
function findHere({ article, note, tab }: Place): void {
  const inNote = document.getElementById(partId('side'))?.contains(document.activeElement) === true;
  const where = note !== null && ((inNote && tab === 'note') || article === null) ? 'note' : 'article';
  // A part that is behind takes no focus: it comes to the front before its field is asked for.
  flushSync(() => {
    if (where === 'note') useWorkspace.getState().showTab('note');
    showPart(where === 'note' ? 'side' : 'reader');
  });
  request(where === 'note' ? 'findInNote' : 'findInArticle', null);
}
