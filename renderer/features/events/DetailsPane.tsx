import { EmptyState } from '../../ui/EmptyState';

/** Details of an event. */
export function DetailsPane(_: { id: string }) {
  return <EmptyState title="An event">Its date and its evidence will be shown here.</EmptyState>;
}
