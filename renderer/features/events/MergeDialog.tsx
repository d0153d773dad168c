import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { EventRow } from '#common/contract/rows';
import { excerpt } from '#common/text/excerpt';
import { EventPicker } from './EventPicker';
import { useMerging } from './event-menu';
import { useMerge } from './use-merge';
import { titleOf } from './words';
import { DialogFoot } from '../../ui/DialogFoot';

/** Where a merge is asked for. Mounted once, at the root. */
export function MergeHost() {
  const take = useMerging((state) => state.take);
  return take && <MergeDialog key={take.id} take={take} />;
}

/** Merges an event into another: what bore on the one then bears on the other. One undo takes it back. */
function MergeDialog({ take }: { take: Pick<EventRow, 'id' | 'title'> }) {
  const merge = useMerge();
  const [keep, setKeep] = useState<EventRow | null>(null);
  const close = (): void => useMerging.setState({ take: null });
  return (
    <Modal opened onClose={close} title={`Merge “${excerpt(titleOf(take), 90)}” into another event`}>
      <Text size="md" mb="sm">
        All its evidence, parts and tags go to the event you keep, which keeps its own title and date. What
        cites this one then cites that.
      </Text>
      <EventPicker
        label="The event to keep"
        placeholder="Find the event to keep"
        except={[take.id]}
        autoFocus
        onPick={setKeep}
      />
      <Text size="md" my="sm" role="status">
        {keep ? (
          <>
            Keep <strong>{titleOf(keep)}</strong>
          </>
        ) : (
          'No event is chosen yet.'
        )}
      </Text>
      <DialogFoot
        onLeave={close}
        go="Merge"
        disabled={!keep}
        onGo={() => {
          close();
          if (keep) void merge(take, keep);
        }}
      />
    </Modal>
  );
}
