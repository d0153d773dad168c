import { Button } from '@mantine/core';
import { excerpt } from '#common/text/excerpt';
import type { DateAsTold } from '#common/model/date-as-told';
import { isStale } from '#common/time/date-as-told';
import { isQuoted } from '#common/time/told-words';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { DateEdit } from '../../../ui/DateEdit';
import { Field } from '../../../ui/Field';
import { InlineEdit } from '../../../ui/InlineEdit';
import { TextButton } from '../../../ui/TextButton';
import type { EditEvent, HeldEvent } from './held-event';
import styles from './EventDetails.module.css';

/** When it was or will be, and where that came from. */
export function EventDate({ held, edit, readOnly }: { held: HeldEvent; edit: EditEvent; readOnly: boolean }) {
  const { date, dateFrom } = held.event;
  return (
    <Field label="Date">
      {(labelledBy) => (
        <>
          <DateEdit
            labelledBy={labelledBy}
            value={date}
            placeholder="Not dated. Add a date"
            readOnly={readOnly}
            onSave={(next) => edit({ date: next })}
          />
          {date && dateFrom !== null && <FromEvidence row={held.datedBy} />}
          {date?.against && <Outdated against={date.against} />}
          {date && dateFrom === null && (
            <InlineEdit
              label="Where the date came from"
              multiline
              value={date.why ?? ''}
              placeholder="Say where this date came from"
              readOnly={readOnly}
              onSave={(why) => edit({ date: { ...date, why } })}
            />
          )}
          {date && !date.confirmed && (
            <div className={styles.unconfirmed}>
              <span>Worked out by the program.</span>
              {!readOnly && (
                <Button
                  size="compact-xs"
                  onClick={() => void edit({ date: { ...date, confirmed: true }, dateFrom })}
                >
                  Confirm
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </Field>
  );
}

/** The evidence the date was taken from: the source's words, and the way to them. */
function FromEvidence({ row }: { row: HeldEvent['datedBy'] }) {
  const openArticle = useWorkspace((state) => state.openArticle);
  if (!row) return <p className={styles.quiet}>Taken from evidence below.</p>;
  const { told } = row.evidence;
  return (
    <TextButton
      tone="around"
      className={styles.from}
      onClick={() => openArticle(row.article, { annotation: row.evidence.annotation })}
    >
      {told && !isQuoted(told, row.quote)
        ? `Taken from ${row.articleLabel}`
        : `Told as “${told?.words ?? excerpt(row.quote, 60)}” in ${row.articleLabel}`}
    </TextButton>
  );
}

/** Says that the article's date which this one was counted from is another now, and leads to where that is settled. */
function Outdated({ against }: { against: NonNullable<DateAsTold['against']> }) {
  const showDetail = useWorkspace((state) => state.showDetail);
  const article = useCall(['articles', 'get'], { id: against.article });
  const now = article.data?.article[against.field]?.edtf ?? null;
  if (!article.data || !isStale({ against }, now)) return null;
  return (
    <p className={styles.warn}>
      Counted from the article’s date, which has changed since.{' '}
      <TextButton tone="warn" underlined onClick={() => showDetail({ kind: 'article', id: against.article })}>
        Look at it again
      </TextButton>
    </p>
  );
}
