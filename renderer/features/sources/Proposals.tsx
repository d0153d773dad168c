import { Button } from '@mantine/core';
import type { ProposedRow } from '#common/contract/relations';
import type { ArticleId } from '#common/model/ids';
import { percentFound } from '#common/sources/percent-found';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { notify } from '../../platform/notify';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { DateText } from '../../ui/DateText';
import { Proposed, ProposedList } from '../../ui/Proposed';
import { askGroup, askSideBySide } from './asking';
import styles from './Proposals.module.css';

/** Articles that one looks like a copy or a rewording of. The program only says so; its user decides. */
export function Proposals({ article }: { article: ArticleId }) {
  const { data, isLoading } = useCall(['relations', 'proposed'], { article }, { keep: true });
  if (isLoading) return <p className={styles.comparing}>Comparing it with the other articles…</p>;
  if (!data || data.rows.length === 0) return null;
  return (
    <>
      {data.rows.length > 1 && (
        <Button mb="sm" onClick={() => askGroup(article)}>
          Decide of all likely copies at once…
        </Button>
      )}
      <ProposedList>
        {data.rows.map((row) => (
          <Proposal key={row.other.id} row={row} article={article} />
        ))}
      </ProposedList>
    </>
  );
}

function Proposal({ row: { other, kind, score }, article }: { row: ProposedRow; article: ArticleId }) {
  const openArticle = useWorkspace((state) => state.openArticle);
  return (
    <Proposed
      says={`Looks like a ${kind} of`}
      name={other.label === '' ? 'an article without a title' : other.label}
      onOpen={() => openArticle(other.id)}
      about={
        <>
          {other.publisher !== '' && `${other.publisher} · `}
          <DateText date={other.published} none="not dated" /> · {percentFound(score)}% of one is found in the
          other
        </>
      }
    >
      <Button onClick={() => askSideBySide(article, other.id)}>Read side by side</Button>
      <Decide a={article} b={other.id as ArticleId} kind={kind} />
    </Proposed>
  );
}

/** The two answers to whether two articles are one source: each one click, and undone like any other change. */
export function Decide({
  a,
  b,
  kind,
  onDone,
}: {
  a: ArticleId;
  b: ArticleId;
  kind: 'copy' | 'rewording';
  onDone?: () => void;
}) {
  const act = useAct();
  const { writable } = useLibrary();
  const say = async (said: 'copy' | 'rewording' | 'separate', words: string): Promise<void> => {
    onDone?.();
    const done = await act((api) => api.relations.say({ a, b, kind: said }));
    if (done) notify.done(words);
  };
  return (
    <>
      <Button disabled={!writable} onClick={() => void say(kind, 'The two count as one source.')}>
        Same source
      </Button>
      <Button disabled={!writable} onClick={() => void say('separate', 'The two count as separate sources.')}>
        Separate sources
      </Button>
    </>
  );
}
