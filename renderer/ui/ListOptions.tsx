import { NativeSelect, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { OpeningButton } from './OpeningButton';

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
  return (
    <OpeningButton
      label={label}
      icon={<IconAdjustmentsHorizontal size={18} stroke={1.75} />}
      width={296}
      pressed={narrowed}
    >
      <Stack gap={8}>{children}</Stack>
    </OpeningButton>
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
