import { useAct } from '../../platform/act';
import { useCommand } from '../../platform/commands';
import { allOf, readOnlyLibrary } from '../../platform/reasons';
import { useLibrary } from '../../platform/session';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';
import { MergeDialog } from './MergeDialog';
import { MoveDialog } from './MoveDialog';
import { SplitDialog } from './SplitDialog';
import { askAboutTag, useTagQuestion, type TagQuestion } from './tag-dialogs';
import { isWithin } from './tree';

/** The questions about a tag, wherever they are asked from, and the commands on the tag in Details. */
export function TagHosts() {
  const act = useAct();
  const { writable } = useLibrary();
  const { rows, byId } = useCodebook();
  const asked = useTagQuestion((state) => state.asked);
  const shown = useWorkspace(({ detail }) => (detail?.kind === 'tag' ? detail.id : null));
  const enabled = allOf(writable || readOnlyLibrary, shown !== null || 'Show the details of a tag first');
  const ask = (kind: TagQuestion['kind']) => (): void => {
    if (shown !== null)
      askAboutTag(kind === 'merge' ? { kind, tag: shown, into: null } : { kind, tag: shown });
  };
  useCommand('tag.move', ask('move'), { enabled });
  useCommand('tag.merge', ask('merge'), { enabled });
  useCommand('tag.split', ask('split'), { enabled });
  const tag = byId.get(asked?.tag ?? '');
  if (!asked || !tag) return null;
  const close = (): void => useTagQuestion.setState({ asked: null });
  const within = rows.flatMap((row) => (isWithin(rows, row.tag.id, tag.id) ? row.tag.id : []));
  if (asked.kind === 'split') return <SplitDialog key={tag.id} tag={tag} onClose={close} />;
  if (asked.kind === 'move') {
    const move = (parent: string | null) => act((api) => api.tags.move({ id: tag.id, parent, before: null }));
    return <MoveDialog tag={tag} notBelow={within} onMove={(parent) => void move(parent)} onClose={close} />;
  }
  return <MergeDialog key={tag.id} take={tag} into={asked.into} notInto={within} onClose={close} />;
}
