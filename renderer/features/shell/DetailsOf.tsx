import { useWorkspace } from '../../platform/workspace';
import { EmptyState } from '../../ui/EmptyState';
import { DetailsPane as AnnotationDetails } from '../annotations';
import { DetailsPane as EventDetails } from '../events';
import { ArticleDetails } from '../library';
import { TagDetails } from '../tags';

/** The details of whatever is at hand. */
export function DetailsOf() {
  const detail = useWorkspace((state) => state.detail);
  if (!detail) {
    return (
      <EmptyState title="Nothing is chosen">
        Choose an article, a passage, an event or a tag: what is known of it is shown and edited here.
      </EmptyState>
    );
  }
  // The key starts each thing's details afresh: no draft of one shows up in another.
  const key = `${detail.kind} ${detail.id}`;
  switch (detail.kind) {
    case 'annotation':
      return <AnnotationDetails key={key} id={detail.id} />;
    case 'event':
      return <EventDetails key={key} id={detail.id} />;
    case 'article':
      return <ArticleDetails key={key} id={detail.id} />;
    case 'tag':
      return <TagDetails key={key} id={detail.id} />;
  }
}
