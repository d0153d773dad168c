import { Button, Group, Modal, Text } from '@mantine/core';
import type { Tag } from '#common/model/tag';
import { TagPicker } from '../../ui/TagPicker';
import { shortName } from './short-name';

/** Moves a tag below any other, found by typing: the way of the keyboard where dragging is that of the mouse. */
export function MoveDialog({
  tag,
  notBelow,
  onMove,
  onClose,
}: {
  tag: Tag;
  /** The tag itself and those below it. */
  notBelow: readonly string[];
  onMove: (parent: string | null) => void;
  onClose: () => void;
}) {
  const move = (parent: string | null): void => {
    onClose();
    onMove(parent);
  };
  return (
    <Modal opened onClose={onClose} title={`Move “${shortName(tag)}”`}>
      <Text size="md" mb="sm">
        Choose the tag it goes below. Those below it move with it.
      </Text>
      <TagPicker
        label="The tag above it"
        placeholder="Find a tag"
        canCreate={false}
        except={notBelow}
        autoFocus
        onPick={(choice) => 'id' in choice && move(choice.id)}
      />
      <Group justify="flex-end" mt="md">
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button size="sm" disabled={tag.parent === null} onClick={() => move(null)}>
          To the top level
        </Button>
      </Group>
    </Modal>
  );
}
