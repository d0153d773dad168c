import { NativeSelect, Popover, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { IconButton } from './IconButton';

/** The button beside a filter field, and the choices it opens: how the list is sorted, what it is narrowed to. */
export function ListOptions({
  narrowed,
  label = 'Sort and narrow',
  children,
}: {
  narrowed: boolean;
  label?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={296}
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
            icon={<IconAdjustmentsHorizontal size={18} stroke={1.75} />}
            pressed={narrowed}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        <Stack gap={8}>{children}</Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** The first of the offers of a choice that narrows: it does not. `count`: how many that leaves, once known. */
export function anyOffer(count: number | undefined): Offer {
  return { value: '', label: withCount('Any', count) };
}

/** What can be chosen, and how many rows that leaves, once known: "Unread (12)". */
export function withCount(label: string, count: number | undefined): string {
  return count === undefined ? label : `${label} (${count.toLocaleString('en')})`;
}

/** One of several. */
export function Choice({
  label,
  value,
  data,
  onChoice,
}: {
  label: string;
  value: string;
  data: Offer[];
  onChoice: (value: string) => void;
}) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={data}
      onChange={(event) => onChoice(event.currentTarget.value)}
    />
  );
}

/** The orders of a list as offers, from what each is called. */
export function sortOffers(sorts: Readonly<Record<string, { readonly label: string }>>): Offer[] {
  return Object.entries(sorts).map(([value, { label }]) => ({ value, label }));
}
