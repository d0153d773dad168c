import { EmptyState } from '../../ui/EmptyState';

/** A tag's name, kind, look and description. */
export function TagDetails({ id }: { id: string }) {
  return <EmptyState title={`Tag ${id}`} />;
}
