import { Radio, Stack } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { StaleDate } from '#common/contract/dates';
import { formatDate } from '#common/time/format';
import { useWorkspace } from '../../../platform/workspace';
import type { Taking } from './choices';
import styles from './StaleDates.module.css';

interface ItemProps {
  readonly row: StaleDate;
  /** What was chosen for it; undefined where nothing was. */
  readonly taking: Taking | undefined;
  readonly readOnly: boolean;
  readonly onTake: (taking: Taking) => void;
}

/** One date: what it is of, its source's words, what they were read as and what they come to now. */
export function StaleDateItem(props: ItemProps) {
  const { row, taking, readOnly } = props;
  const [opened, setOpened] = useState(false);
  const name = useId();
  const before = sayOld(row);
  const choosing = !readOnly && (opened || row.proposed === null);
  const next = row.readings.find(({ edtf }) => edtf === (row.proposed ?? ''));
  return (
    <li className={styles.item}>
      <Named id={name} row={row} />
      <div className={styles.words}>
        “{row.words}”{row.datesEvent && ', which also dates the event'}
      </div>
      {!choosing && (
        <div className={styles.change}>
          <del className={styles.was}>
            <span className="tl-unseen">from </span>
            {before}
          </del>
          <span aria-hidden="true"> → </span>
          <ins className={styles.is}>
            <span className="tl-unseen"> to </span>
            {next?.edtf === row.old?.edtf ? 'the same' : (next?.words ?? 'not known yet')}
          </ins>
          {!readOnly && (
            <button type="button" className={styles.other} onClick={() => setOpened(true)}>
              Choose otherwise
            </button>
          )}
        </div>
      )}
      {choosing && (
        <Choices {...props} name={name} before={before} asked={opened} taking={taking ?? proposedOf(row)} />
      )}
    </li>
  );
}

const proposedOf = ({ proposed }: StaleDate): Taking | undefined =>
  proposed === null ? undefined : { edtf: proposed };

function sayOld({ old }: StaleDate): string {
  const edtf = old?.edtf ?? null;
  return edtf === null ? 'only words' : formatDate(edtf, 'long');
}

/** The title leads to the event, or to the article, whose date it is. */
function Named({ id, row }: { id: string; row: StaleDate }) {
  const { openEvent, showDetail } = useWorkspace.getState();
  const { event, place } = row;
  const open = (): void =>
    event === null ? showDetail({ kind: 'article', id: place.id }) : openEvent(event);
  return (
    <button type="button" id={id} className={styles.title} onClick={open}>
      {row.title === '' ? 'Event without a title' : row.title}
    </button>
  );
}

/** All readings there are, none of them chosen unless one is proposed; and that it stays as it is. */
function Choices({
  row,
  taking,
  name,
  before,
  asked,
  onTake,
}: ItemProps & { name: string; before: string; asked: boolean }) {
  const group = useRef<HTMLDivElement>(null);
  const vague = (row.old?.edtf ?? null) === null;
  const stays = row.readings.some(({ edtf }) => edtf === row.old?.edtf);
  // The button that asked for the choices went with them: the caret goes on to what it opened.
  useEffect(() => {
    if (asked) group.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [asked]);
  const chosen = taking === undefined ? null : taking === 'keep' ? 'keep' : taking.edtf;
  return (
    <>
      {row.message !== null && <p className={styles.message}>{row.message}</p>}
      <Radio.Group
        ref={group}
        aria-labelledby={name}
        value={chosen}
        onChange={(value) => onTake(value === 'keep' ? 'keep' : { edtf: value })}
      >
        <Stack gap={4} className={styles.choices}>
          {row.readings.map(({ edtf, words, why }) => (
            <Radio
              key={edtf}
              size="xs"
              value={edtf}
              label={edtf === row.old?.edtf ? `${words}, as before` : words}
              description={why}
            />
          ))}
          {!stays && (
            <Radio
              size="xs"
              value="keep"
              label={vague ? 'Leave it as words' : `Keep ${before}`}
              description={vague ? '' : 'It then stands by itself, whatever the article’s date'}
            />
          )}
        </Stack>
      </Radio.Group>
    </>
  );
}
