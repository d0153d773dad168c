import { EmptyState } from '../../ui/EmptyState';

/** The left pane: articles, tags, events and notes. */
export function LibraryPane() {
  return <EmptyState title="Library" />;
}
