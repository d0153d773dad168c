import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { DisagreementRow, DisagreementSide } from '#common/contract/disagreements';
import { grades, type Grade } from '#common/derive/disagree/found';
import type { EventId } from '#common/model/ids';
import { isolated } from '#common/text/isolated';
import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { FieldGroup } from '../../../ui/Field';
import { QuoteButton } from '../../../ui/QuoteButton';
import { TextButton } from '../../../ui/TextButton';
import { SettleField } from './SettleField';
import styles from './Disagreements.module.css';

const gradeWords: Record<Grade, string> = {
  'cannot both hold': 'Cannot both hold',
  'only in one': 'Only in one',
};

/** What the sources of an event do not agree on, in two grades; nothing where they agree. */
export function Disagreements({ event, readOnly }: { event: EventId; readOnly: boolean }) {
  const { data } = useCall(['disagreements', 'ofEvent'], { event }, { keep: true });
  const [showSettled, setShowSettled] = useState(false);
  if (!data || data.rows.length === 0) return null;
  const open = data.rows.filter(({ why }) => why === null);
  const settled = data.rows.filter(({ why }) => why !== null);
  return (
    <FieldGroup title="Where sources disagree">
      {grades.map((grade) => (
        <Rows
          key={grade}
          title={gradeWords[grade]}
          rows={open.filter((row) => row.grade === grade)}
          event={event}
          readOnly={readOnly}
        />
      ))}
      {data.total > data.rows.length && (
        <p className={styles.quiet}>{data.total - data.rows.length} more when some of these are settled.</p>
      )}
      {open.length === 0 && <p className={styles.quiet}>All that was found is settled.</p>}
      {settled.length > 0 && (
        <TextButton small aria-expanded={showSettled} onClick={() => setShowSettled(!showSettled)}>
          {showSettled ? 'Hide what is settled' : `Settled: ${settled.length}`}
        </TextButton>
      )}
      {showSettled && <Rows title="Settled" rows={settled} event={event} readOnly={readOnly} />}
    </FieldGroup>
  );
}

function Rows({
  title,
  rows,
  event,
  readOnly,
}: {
  title: string;
  rows: readonly DisagreementRow[];
  event: EventId;
  readOnly: boolean;
}) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4 className={styles.grade}>{title}</h4>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <OneDisagreement key={row.key} row={row} event={event} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

function OneDisagreement({
  row,
  event,
  readOnly,
}: {
  row: DisagreementRow;
  event: EventId;
  readOnly: boolean;
}) {
  const act = useAct();
  const [settling, setSettling] = useState(false);
  const { key, why } = row;
  return (
    <li className={styles.row} data-grade={row.grade}>
      <div className={styles.says}>{isolated(row.says)}</div>
      {row.note !== '' && <div className={styles.quiet}>{row.note}</div>}
      <div className={styles.sides}>
        {row.sides.map((side) => (
          <Side key={side.evidence} side={side} />
        ))}
        <OpenBoth sides={row.sides} event={event} />
      </div>
      {why !== null && <div className={styles.quiet}>Settled: {why}</div>}
      {!readOnly && settling && (
        <SettleField
          onCancel={() => setSettling(false)}
          onSettle={(reason) => {
            setSettling(false);
            void act((api) => api.disagreements.settle({ event, key, why: reason }));
          }}
        />
      )}
      {!readOnly && !settling && (
        <div className={styles.acts}>
          {why === null ? (
            <TextButton small onClick={() => setSettling(true)}>
              Settle…
            </TextButton>
          ) : (
            <TextButton small onClick={() => void act((api) => api.disagreements.reopen({ event, key }))}>
              Open again
            </TextButton>
          )}
          {why === null && row.others.length > 0 && <SameAs row={row} event={event} />}
        </div>
      )}
    </li>
  );
}

/** The way to both articles at once, each at its words; nothing where it is not two that disagree. */
function OpenBoth({ sides, event }: { sides: readonly DisagreementSide[]; event: EventId }) {
  const [one, other, ...more] = [...new Map(sides.map((side) => [side.article, side])).values()];
  if (!one || !other || more.length > 0) return null;
  const detail = { kind: 'event', id: event } as const;
  const shown = ({ article, annotation }: DisagreementSide) => ({ article, at: { annotation, detail } });
  return (
    <TextButton small onClick={() => useWorkspace.getState().openBoth(shown(one), shown(other))}>
      Open both articles
    </TextButton>
  );
}

/** The words of one side, which lead to their place, and whose they are. */
function Side({ side }: { side: DisagreementSide }) {
  return (
    <div className={styles.side}>
      <QuoteButton
        className={styles.quote}
        onClick={() => useWorkspace.getState().openArticle(side.article, { annotation: side.annotation })}
      >
        {side.quote}
      </QuoteButton>
      <div className={styles.quiet}>
        {side.saidBy.length > 0 && `${side.saidBy.join(' and ')}, in `}
        {side.articleLabel}
      </div>
    </div>
  );
}

/** Says once that a name is of the same place or person as one that the other articles have. */
function SameAs({ row, event }: { row: DisagreementRow; event: EventId }) {
  const act = useAct();
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <TextButton small>Same as…</TextButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Told finer or wider, by the other articles, as</Menu.Label>
        {row.others.map((other) => (
          <Menu.Item
            key={other}
            onClick={() => void act((api) => api.disagreements.sameName({ event, key: row.key, other }))}
          >
            {other}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
