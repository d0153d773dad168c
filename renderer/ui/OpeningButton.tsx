import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { IconButton } from './IconButton';

interface OpeningButtonProps {
  /** What the button and what it opens are called. */
  readonly label: string;
  readonly icon: ReactNode;
  /** How wide what it opens is, in CSS pixels. */
  readonly width: number;
  readonly pressed?: boolean;
  /** Whether there is nothing in it to enter, so that it takes the focus itself. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** A button that is an icon, and what it opens beneath itself; a click elsewhere or Esc closes it again. */
export function OpeningButton({ label, icon, width, pressed, isText = false, children }: OpeningButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={width}
      trapFocus
      returnFocus
      shadow="md"
      // The button says itself that it opens something; on the span around it that would be said of nothing.
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <IconButton
            label={label}
            icon={icon}
            {...(pressed !== undefined && { pressed })}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={label}
        {...(isText && { tabIndex: -1, 'data-autofocus': true })}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
