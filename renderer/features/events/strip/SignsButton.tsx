import { Popover } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { SignsKey } from '../../../timeline/SignsKey';
import { IconButton } from '../../../ui/IconButton';

const label = 'What the signs mean';

/** The button that explains the signs of the timeline. */
export function SignsButton() {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={336}
      trapFocus
      returnFocus
      shadow="md"
      // The button says itself that it opens something.
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <IconButton
            label={label}
            icon={<IconHelpCircle size={18} stroke={1.75} />}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} tabIndex={-1} data-autofocus>
        <SignsKey />
      </Popover.Dropdown>
    </Popover>
  );
}
