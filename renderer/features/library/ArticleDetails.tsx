import { EmptyState } from '../../ui/EmptyState';

/** Everything known of an article, each field editable in place. */
export function ArticleDetails({ id }: { id: string }) {
  return <EmptyState title={`Article ${id}`} />;
}
