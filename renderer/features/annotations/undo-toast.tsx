import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useFeedState } from '../../platform/feed';
import { runCommand } from '../../platform/commands';
import { notify } from '../../platform/notify';

/** Milliseconds it stays: long enough to notice what went and to reach the button. */
const shown = 8000;

/**
 * Says that something was done and offers to take it back. Undo takes back what was done last, so once something
 * else was done the button says so instead of undoing that.
 */
export function undoToast(message: string): void {
  const id = `undo:${message}`;
  const group = useFeedState.getState().undo?.group;
  notifications.show({
    id,
    autoClose: shown,
    role: 'status',
    color: 'accent',
    message: (
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            const last = useFeedState.getState().undo;
            if (last && last.group === group) runCommand('edit.undo');
            else notify.trouble('Something else was done since. Choose Undo until it is back.');
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
