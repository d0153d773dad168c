import { flushSync } from 'react-dom';
import { useAct } from '../../platform/act';
import { useApi } from '../../platform/api';
import { useCommand, useImpossible } from '../../platform/commands';
import { useUndoState } from '../../platform/live';
import { notify } from '../../platform/notify';
import { allOf, readOnlyLibrary } from '../../platform/reasons';
import { request } from '../../platform/requests';
import { useLibrary } from '../../platform/session';
import type { Place } from '../../platform/place';
import { useWorkspace } from '../../platform/workspace';
import { afterVerb } from '../../ui/after-verb';
import { focusNextPart, focusPart, partId, showPart } from '../../platform/parts';

/** What only a find bar does, and only what shows a record. */
const findSteps = ['find.next', 'find.previous'] as const;
const ofRecords = ['record.private'] as const;

/** The commands of the window itself: undo, places, panes. */
export function ShellCommands() {
  const api = useApi();
  const act = useAct();
  const { undo, redo } = useUndoState();
  const workspace = useWorkspace();
  const { writable } = useLibrary();

  useImpossible(findSteps, 'Find something first');
  useImpossible(ofRecords, 'Show the details of a record first');
  useCommand(
    'edit.undo',
    async () => {
      const undone = await act(() => api.feed.undo());
      if (undone) notify.done(`Undid: ${afterVerb(undone.label)}`);
    },
    {
      enabled: allOf(writable || readOnlyLibrary, undo !== null || 'Nothing to undo'),
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
      enabled: allOf(writable || readOnlyLibrary, redo !== null || 'Nothing to redo'),
      ready: () => writable,
      label: redo ? `Redo ${afterVerb(redo.label)}` : undefined,
    },
  );
  useCommand('go.back', workspace.back, {
    enabled: workspace.history.past.length > 0 || 'There is no place to go back to',
  });
  useCommand('go.forward', workspace.forward, {
    enabled: workspace.history.future.length > 0 || 'You have not gone back',
  });
  const showTab = (tab: 'details' | 'note'): void => {
    workspace.showTab(tab);
    showPart('side');
  };
  useCommand('view.details', () => showTab('details'));
  useCommand('view.note', () => showTab('note'));
  useCommand('view.timeline', () => workspace.setTimelineOpen(!workspace.timelineOpen));
  useCommand('find.here', () => findHere(workspace), {
    enabled: workspace.article !== null || workspace.note !== null || 'Open an article or a note first',
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
