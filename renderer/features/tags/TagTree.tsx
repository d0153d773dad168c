import { EmptyState } from '../../ui/EmptyState';

/** The codebook as a tree. */
export function TagTree() {
  return <EmptyState title="Tags" />;
}
