import { EmptyState } from '../../ui/EmptyState';

/** Details of an annotation. */
export function DetailsPane(_: { id: string }) {
  return (
    <EmptyState title="An annotation">
      Its words, tags, comment and links to events will be shown here.
    </EmptyState>
  );
}
