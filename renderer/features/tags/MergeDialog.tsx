import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { Tag } from '#common/model/tag';
import { useAct } from '../../platform/act';
import { notify } from '../../platform/notify';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';
import { TagChip } from '../../ui/TagChip';
import { TagPicker } from '../../ui/TagPicker';
import { DialogFoot } from '../../ui/DialogFoot';
import { shortName } from './short-name';

/** Merges a tag into another: what carried the one then carries the other. One undo takes it back. */
export function MergeDialog({
  take,
  into,
  notInto,
  onClose,
}: {
  take: Tag;
  /** The tag it was dropped on, which is then the one to keep unless another is chosen. */
  into: string | null;
  notInto: readonly string[];
  onClose: () => void;
}) {
  const act = useAct();
  const { byId } = useCodebook();
  const { showDetail, forget } = useWorkspace();
  const [keepId, setKeepId] = useState<string | null>(into);
  const keep = byId.get(keepId ?? '');
  const merge = async (): Promise<void> => {
    if (!keep) return;
    onClose();
    const done = await act((api) => api.tags.merge({ keep: keep.id, take: take.id }));
    if (!done) return;
    forget(take.id);
    showDetail({ kind: 'tag', id: keep.id });
    notify.done(`Merged “${shortName(take)}” into “${shortName(keep)}”. Undo takes them apart again.`);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Merge “${shortName(take)}” into ${keep ? `“${shortName(keep)}”?` : 'another tag'}`}
    >
      <Text size="md" mb="sm">
        What bears it is tagged with the other instead. The other is found by its name too, and the tags below
        it go below the other.
      </Text>
      <TagPicker
        label="The tag to keep"
        placeholder="Find the tag to keep"
        canCreate={false}
        except={notInto}
        autoFocus={into === null}
        onPick={(choice) => 'id' in choice && setKeepId(choice.id)}
      />
      <Text size="md" my="sm" role="status">
        {keep ? <TagChip tag={keep} /> : 'No tag is chosen yet.'}
      </Text>
      <DialogFoot
        onLeave={onClose}
        go="Merge"
        disabled={!keep}
        focused={into !== null}
        onGo={() => void merge()}
      />
    </Modal>
  );
}
