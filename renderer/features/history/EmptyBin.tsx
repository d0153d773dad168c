import { Modal, Text } from '@mantine/core';
import { useAct } from '../../platform/act';
import { notify } from '../../platform/notify';
import { counted } from '../../ui/counted';
import { DialogFoot } from '../../ui/DialogFoot';

/** Asks before the bin is emptied, and says what that does and what it does not. */
export function EmptyBin({ count, onClose }: { count: number; onClose: () => void }) {
  const act = useAct();
  const empty = async (): Promise<void> => {
    onClose();
    const done = await act((api) => api.history.emptyBin());
    if (done) notify.done('The bin is empty. Undo fills it again.');
  };
  return (
    <Modal opened onClose={onClose} title="Empty the bin?" size="md" yOffset="16vh">
      <Text size="md" mb="sm">
        {counted(count, 'deletion')} will no longer be offered here.
      </Text>
      <Text size="sm" c="dimmed" mb="md">
        Nothing is erased from the disk: the history, the texts and the imported files stay in the library’s
        folder and in its backups. Undo fills the bin again.
      </Text>
      <DialogFoot leave="Keep it" onLeave={onClose} go="Empty the bin" onGo={() => void empty()} />
    </Modal>
  );
}
