import { Group, Modal, Radio, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tag } from '#common/model/tag';
import { useAct } from '../../platform/act';
import { useApi } from '../../platform/api';
import { callKey, collectionsOf } from '../../platform/call-keys';
import { notify } from '../../platform/notify';
import { wholeWindow } from '../../platform/whole-window';
import { useWorkspace } from '../../platform/workspace';
import { counted } from '../../ui/counted';
import { DialogFoot } from '../../ui/DialogFoot';
import { BearerChoice } from './BearerChoice';
import { shortName } from './short-name';

/** Annotations of a tag that are chosen among at a time: what one act takes at most. */
const most = 10_000;

/** The annotations that bear a tag, all of them: choosing "all that say grain" needs every one. */
function useBearers(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: callKey('tags', 'bearers', { id }),
    queryFn: ({ signal }) =>
      wholeWindow((from, count) => api.tags.bearers({ id, from, count }, { signal }), 0, most),
    meta: { collections: collectionsOf('tags') },
  });
}

/** What is chosen for the new tag, and the act itself. */
function useSplitting(tag: Tag, onClose: () => void) {
  const act = useAct();
  const showDetail = useWorkspace((state) => state.showDetail);
  const bearers = useBearers(tag.id);
  const [name, setName] = useState('');
  const [below, setBelow] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = bearers.data?.rows ?? [];
  const going = rows.filter(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  const split = async (): Promise<void> => {
    const annotations = going.map(({ id }) => id);
    const done = await act((api) => api.tags.split({ id: tag.id, name: name.trim(), below, annotations }));
    if (!done) return;
    onClose();
    showDetail({ kind: 'tag', id: done.tag });
    notify.done(
      `“${name.trim()}” took ${counted(annotations.length, 'annotation')} from “${shortName(tag)}”. Undo gives them back.`,
    );
  };
  return { bearers, rows, going, name, setName, below, setBelow, chosen, choose, split };
}

/** Makes a new tag of a part of one: its user chooses which annotations go to it. One undo takes it back. */
export function SplitDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { bearers, rows, going, name, setName, below, setBelow, chosen, choose, split } = useSplitting(
    tag,
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title={`Split “${shortName(tag)}”`} size={560}>
      <TextInput
        label="Name of the new tag"
        value={name}
        maxLength={200}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        my="sm"
        aria-label="Where the new tag goes"
        value={below ? 'below' : 'beside'}
        onChange={(value) => setBelow(value === 'below')}
      >
        <Group gap={24}>
          <Radio value="beside" label="Beside it in the tree" />
          <Radio value="below" label="Below it in the tree" />
        </Group>
      </Radio.Group>
      <BearerChoice
        rows={rows}
        loading={bearers.isPending}
        trouble={bearers.error}
        chosen={chosen}
        choose={choose}
      />
      <Text size="sm" my="sm" role="status">
        {going.length} of {counted(rows.length, 'annotation')} will bear the new tag in place of this one.
        Events, articles and speakers keep theirs.
      </Text>
      <DialogFoot
        onLeave={onClose}
        go="Split"
        disabled={name.trim() === '' || going.length === 0}
        onGo={() => void split()}
      />
    </Modal>
  );
}
