import { EmptyState } from '../../ui/EmptyState';

/** The note at hand. */
export function NotePane() {
  return <EmptyState title="No note is open">Choose a note in the library, or write a new one.</EmptyState>;
}
