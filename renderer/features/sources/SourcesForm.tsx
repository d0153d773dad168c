import { Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Said } from '#common/contract/relations';
import type { ArticleId } from '#common/model/ids';
import type { Relation } from '#common/model/relation';
import { excerpt } from '#common/text/excerpt';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { notify } from '../../platform/notify';
import { Contradictions } from './Contradictions';
import styles from './Sources.module.css';
import { WhyField } from './WhyField';
import { DialogFoot } from '../../ui/DialogFoot';

const kinds: readonly [Exclude<Said, 'separate'>, string][] = [
  ['copy', 'Copy: the same words'],
  ['rewording', 'Rewording: the same account in other words'],
  ['translation', 'Translation: the same account in another language'],
];

/** What the user says of two articles: one source or two, how, which came first, and why. */
export function SourcesForm({
  a,
  b,
  now,
  onClose,
}: {
  a: ArticleId;
  b: ArticleId;
  /** What is said of them now. */
  now: Relation | null;
  onClose: () => void;
}) {
  const act = useAct();
  const [same, setSame] = useState(now?.kind !== 'separate');
  const [kind, setKind] = useState(kinds.find(([value]) => value === now?.kind)?.[0] ?? 'rewording');
  const [first, setFirst] = useState<ArticleId | null>(now?.first ?? null);
  const [why, setWhy] = useState(now?.why ?? '');
  const said: Said = same ? kind : 'separate';
  const say = async (): Promise<void> => {
    onClose();
    const done = await act((api) => api.relations.say({ a, b, kind: said, first: same ? first : null, why }));
    if (done) notify.done(same ? 'The two count as one source.' : 'The two count as separate sources.');
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <OneOrTwo same={same} onSame={setSame} />
      {same && (
        <>
          <HowAlike kind={kind} onKind={setKind} />
          <WhichFirst a={a} b={b} first={first} onFirst={setFirst} />
        </>
      )}
      <WhyField
        value={why}
        placeholder={
          same
            ? 'What shows it: the same order of facts, the same slip…'
            : 'What shows that they are independent'
        }
        onWhy={setWhy}
      />
      <Outcome a={a} b={b} said={said} />
      <DialogFoot onLeave={onClose} go={same ? 'They are one source' : 'They are separate'} />
    </form>
  );
}

function OneOrTwo({ same, onSame }: { same: boolean; onSame: (same: boolean) => void }) {
  return (
    <SegmentedControl
      aria-label="One source or two"
      size="sm"
      fullWidth
      data-autofocus
      value={same ? 'same' : 'separate'}
      data={[
        { value: 'same', label: 'Same source' },
        { value: 'separate', label: 'Separate sources' },
      ]}
      onChange={(value) => onSame(value === 'same')}
    />
  );
}

type Alike = Exclude<Said, 'separate'>;

function HowAlike({ kind, onKind }: { kind: Alike; onKind: (kind: Alike) => void }) {
  return (
    <Radio.Group label="How" value={kind} onChange={(value) => onKind(value)}>
      <div className={styles.choices}>
        {kinds.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </div>
    </Radio.Group>
  );
}

function WhichFirst({
  a,
  b,
  first,
  onFirst,
}: {
  a: ArticleId;
  b: ArticleId;
  first: ArticleId | null;
  onFirst: (first: ArticleId | null) => void;
}) {
  const one = useCall(['articles', 'get'], { id: a }).data;
  const other = useCall(['articles', 'get'], { id: b }).data;
  // Copies are called alike: what tells the two apart is on which side above they stand.
  const named = (side: string, label: string | undefined): string => `${side}: ${excerpt(label ?? '', 60)}`;
  return (
    <Radio.Group
      label="Which came first"
      value={first ?? ''}
      onChange={(value) => onFirst(value === a ? a : value === b ? b : null)}
    >
      <div className={styles.choices}>
        <Radio value={a} label={named('The left one', one?.label)} />
        <Radio value={b} label={named('The right one', other?.label)} />
        <Radio value="" label="Not known" />
      </div>
    </Radio.Group>
  );
}

/** What saying so comes to, before it is said. */
function Outcome({ a, b, said }: { a: ArticleId; b: ArticleId; said: Said }) {
  const { data } = useCall(['relations', 'weigh'], { a, b, kind: said }, { keep: true });
  if (!data) return null;
  const joined = said !== 'separate';
  return (
    <div role="status">
      <p className={styles.outcome}>
        {joined
          ? data.together > 2
            ? `With what was said before, ${data.together} articles then count as one source.`
            : 'The two then count as one source wherever sources are counted.'
          : data.contradictions.length > 0
            ? 'Other articles still join the two.'
            : 'The two then count as two sources.'}
      </p>
      <Contradictions rows={data.contradictions} />
    </div>
  );
}
