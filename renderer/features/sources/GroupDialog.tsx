import { Modal, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import type { ArticleId } from '#common/model/ids';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { notify } from '../../platform/notify';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { counted } from '../../ui/counted';
import { DialogFoot, FootButton } from '../../ui/DialogFoot';
import { useAsking } from './asking';
import { MemberRow, type Member } from './MemberRow';
import styles from './GroupDialog.module.css';

/** Where it is decided of many likely copies at once whether they are one source. Mounted once, at the root. */
export function GroupDialog() {
  const article = useAsking((state) => state.group);
  // Two of them may be read side by side above it: Escape then closes that alone.
  const beneath = useAsking((state) => state.sideBySide !== null);
  const close = (): void => useAsking.setState({ group: null });
  return (
    article !== null && (
      <Modal
        opened
        onClose={close}
        title="One source or many?"
        size={680}
        yOffset="6vh"
        closeOnEscape={!beneath}
      >
        <Likely key={article} article={article as ArticleId} onClose={close} />
      </Modal>
    )
  );
}

function Likely({ article, onClose }: { article: ArticleId; onClose: () => void }) {
  const { data, error } = useCall(['relations', 'likelyGroup'], { article }, { keep: true });
  if (error) return <Text role="alert">{sentenceOf(error)}</Text>;
  if (!data) return <Skeleton height={200} aria-label="Looking for likely copies" />;
  if (data.total < 2) return <Text size="sm">Of this article and others everything is decided.</Text>;
  return <Members rows={data.rows} total={data.total} onClose={onClose} />;
}

/** The articles of the group, all chosen at first, and the two answers. */
function Members({ rows, total, onClose }: { rows: readonly Member[]; total: number; onClose: () => void }) {
  const act = useAct();
  const { writable } = useLibrary();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => !left.has(id));
  const say = async (one: boolean): Promise<void> => {
    const articles = chosen.map(({ id }) => id as ArticleId);
    const done = await act((api) => api.relations.sayOfAll({ articles, one }));
    if (!done) return;
    if (chosen.length === rows.length) onClose();
    const how = one ? 'one source' : 'separate sources';
    notify.done(`${counted(chosen.length, 'article')} count as ${how}.`);
  };
  const choose = (id: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const few = chosen.length < 2 || !writable;
  return (
    <>
      <Text size="sm" mb="sm">
        {counted(total, 'article')} look like copies or rewordings of one another. Until you decide, each
        counts as a source of its own.
        {total > rows.length &&
          ` The first ${rows.length} are shown; the others come once these are decided.`}
      </Text>
      <ul className={styles.members} aria-label="Likely copies">
        {rows.map((row) => (
          <MemberRow
            key={row.id}
            row={row}
            first={rows[0] ?? row}
            isChosen={!left.has(row.id)}
            onChoose={(on) => choose(row.id, on)}
          />
        ))}
      </ul>
      <DialogFoot
        leave="Decide later"
        onLeave={onClose}
        go="One source"
        disabled={few}
        onGo={() => void say(true)}
        note={
          <Text size="sm" c="dimmed" mr="auto" role="status">
            {chosen.length.toLocaleString('en')} chosen
          </Text>
        }
        mt="md"
      >
        <FootButton disabled={few} onClick={() => void say(false)}>
          Separate sources
        </FootButton>
      </DialogFoot>
    </>
  );
}
