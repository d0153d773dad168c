import { Button, Group, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface DialogFootProps {
  /** The way out that changes nothing. */
  readonly leave?: string;
  readonly onLeave: () => void;
  /** The way on, in the words of what it does. */
  readonly go: string;
  /** Without it the button sends the form that it stands in. */
  readonly onGo?: () => void;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  /** Whether the keyboard is on the way on when the dialog opens. */
  readonly focused?: boolean;
  /** What stands before the buttons: how much is chosen, a name. */
  readonly note?: ReactNode;
  /** Other ways on, between the two: `FootButton`s. */
  readonly children?: ReactNode;
  readonly mt?: 'md';
  readonly className?: string | undefined;
}

/** The last row of a dialog: the way out first, the way on last and filled. */
export function DialogFoot(props: DialogFootProps) {
  const {
    leave = 'Cancel',
    onLeave,
    go,
    onGo,
    disabled = false,
    busy = false,
    focused,
    note,
    children,
  } = props;
  return (
    <Group justify="flex-end" {...(props.mt && { mt: props.mt })} className={props.className ?? ''}>
      {note}
      <FootButton onClick={onLeave} data-leave>
        {leave}
      </FootButton>
      {children}
      <FootButton
        variant="filled"
        disabled={disabled}
        loading={busy}
        data-autofocus={focused || undefined}
        {...(onGo ? { onClick: onGo } : { type: 'submit' })}
      >
        {go}
      </FootButton>
    </Group>
  );
}

interface FootButtonProps extends ButtonProps {
  readonly onClick?: () => void;
  readonly type?: 'submit';
  readonly 'data-autofocus'?: true | undefined;
  /** The way out that changes nothing: where the keyboard is in a dialog that only asks. */
  readonly 'data-leave'?: true;
}

/** A button at the foot of a dialog. */
export function FootButton(props: FootButtonProps) {
  return <Button size="sm" {...props} />;
}
