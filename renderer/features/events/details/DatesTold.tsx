import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ToldRow } from '#common/contract/events';
import { isolated } from '#common/text/isolated';
import { formatDate } from '#common/time/format';
import { saidWords } from '#common/time/told-words';
import { useWorkspace } from '../../../platform/workspace';
import { DateText } from '../../../ui/DateText';
import { FieldGroup } from '../../../ui/Field';
import { QuoteButton } from '../../../ui/QuoteButton';
import { TextButton } from '../../../ui/TextButton';
import { readingsOf, sumUp, type Reading } from './readings';
import { useDatesTold } from './use-evidence';
import styles from './DatesTold.module.css';

/** Dates asked for at a time, and those of one reading that are shown until all are asked for. */
const page = 100;
const few = 3;

/** All dates that sources tell of an event: which agree, which are narrower, which cannot both hold. */
export function DatesTold({ event }: { event: string }) {
  const [count, setCount] = useState(page);
  const { total, rows } = useDatesTold(event, count);
  if (rows.length === 0) return null;
  const readings = readingsOf(rows);
  return (
    <FieldGroup title="Dates as told">
      {sumUp(readings).map((sentence) => (
        <p key={sentence} className={styles.sum}>
          {sentence}
        </p>
      ))}
      <ul className={styles.readings}>
        {readings.map((reading) => (
          <ReadingItem key={reading.edtf ?? ''} reading={reading} />
        ))}
      </ul>
      {total > rows.length && (
        <Button variant="subtle" onClick={() => setCount(count + page)}>
          Show more: {total - rows.length} left
        </Button>
      )}
    </FieldGroup>
  );
}

function ReadingItem({ reading }: { reading: Reading }) {
  const [all, setAll] = useState(false);
  const { tellings, says, odds } = reading;
  const shown = all || tellings.length <= few + 1 ? tellings : tellings.slice(0, few);
  return (
    <li className={styles.reading} data-odds={odds || undefined}>
      <div className={styles.head}>
        <span className={styles.date}>
          {reading.edtf === null ? 'In words only' : formatDate(reading.edtf)}
        </span>
        <span className={styles.says}>{isolated(says)}</span>
      </div>
      <ul className={styles.tellings}>
        {shown.map((telling) => (
          <Telling key={telling.evidence} telling={telling} />
        ))}
      </ul>
      {shown.length < tellings.length && (
        <TextButton small onClick={() => setAll(true)}>
          {tellings.length - shown.length} more tell this date
        </TextButton>
      )}
    </li>
  );
}

/** One telling: its quote around the words for the date, which leads to its place; who tells it, and when. */
function Telling({ telling }: { telling: ToldRow }) {
  const { date, saidBy, quote, quoted } = telling;
  const said = quote.words === '' ? saidWords({ words: date.words, quoted }) : '';
  return (
    <li>
      <QuoteButton
        className={styles.telling}
        onClick={() =>
          useWorkspace.getState().openArticle(telling.article, { annotation: telling.annotation })
        }
      >
        {said !== '' && <b>{said}: </b>}
        {quote.before}
        <b>{quote.words}</b>
        {quote.after}
      </QuoteButton>
      <div className={styles.facts}>
        <span className={styles.article}>
          {saidBy.length > 0 && `${saidBy.join(' and ')}, in `}
          {telling.articleLabel}
        </span>
        {!date.confirmed && <span>date not confirmed</span>}
        <DateText date={telling.published} none="not dated" />
      </div>
    </li>
  );
}
