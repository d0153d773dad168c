import { EmptyState } from '../../ui/EmptyState';

/** The article at hand. */
export function ReaderPane() {
  return <EmptyState title="No article is open">Choose one in the library to read it here.</EmptyState>;
}
