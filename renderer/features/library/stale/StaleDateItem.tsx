import { Radio, Stack } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { StaleDate } from '#common/contract/dates';
import { formatDate } from '#common/time/format';
import { useWorkspace } from '../../../platform/workspace';
import type { Taking } from './choices';
import { TextButton } from '../../../ui/TextButton';
import styles from './StaleDates.module.css';

interface ItemProps {
  readonly row: StaleDate;
  /** What was chosen for it; undefined where nothing was. */
  readonly taking: Taking | undefined;
  readonly readOnly: boolean;
  /** Whether it says which article it was counted from. */
  readonly named: boolean;
  readonly onTake: (taking: Taking) => void;
  /** Settles this one alone; null where it is the only one. */
  readonly onAccept: (() => void) | null;
  readonly onGo: (() => void) | undefined;
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
      <Named id={name} row={row} onGo={props.onGo} />
      <div className={styles.words}>
        “{row.words}”{row.datesEvent && ', which also dates the event'}
      </div>
      {props.named && <div className={styles.words}>{sayArticle(row)}</div>}
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
        </div>
      )}
      {choosing && (
        <Choices {...props} name={name} before={before} asked={opened} taking={taking ?? proposedOf(row)} />
      )}
      {!readOnly && (
        <div className={styles.acts}>
          {props.onAccept && (taking ?? proposedOf(row)) !== undefined && (
            <TextButton small aria-describedby={name} onClick={props.onAccept}>
              Accept
            </TextButton>
          )}
          {!choosing && (
            <TextButton small onClick={() => setOpened(true)}>
              Choose otherwise
            </TextButton>
          )}
        </div>
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

/** Which article a date was counted from, and what that one's date is now. */
function sayArticle({ articleLabel, current }: StaleDate): string {
  if (articleLabel === '') return 'Its article is gone';
  return `In ${articleLabel}, ${current === null ? 'no longer dated' : `now dated ${formatDate(current)}`}`;
}

/** The title leads to the event, or to the article, whose date it is. */
function Named({ id, row, onGo }: { id: string; row: StaleDate; onGo: (() => void) | undefined }) {
  const { openEvent, showDetail } = useWorkspace.getState();
  const { event, place } = row;
  const open = (): void => {
    if (event === null) showDetail({ kind: 'article', id: place.id });
    else openEvent(event);
    onGo?.();
  };
  return (
    <TextButton id={id} tone="around" className={styles.title} onClick={open}>
      {row.title === '' ? 'Event without a title' : row.title}
    </TextButton>
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
      <p className={styles.message}>Until now: {before}</p>
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
