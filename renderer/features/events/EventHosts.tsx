import { LinkFieldHost } from './link/LinkFieldHost';
import { MergeHost } from './MergeDialog';
import { NewEventHost } from './NewEvent';

/** What events need at the root of the window: the link field, and what asks before something is done. */
export function EventHosts() {
  return (
    <>
      <LinkFieldHost />
      <MergeHost />
      <NewEventHost />
    </>
  );
}
