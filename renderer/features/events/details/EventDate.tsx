import { Button } from '@mantine/core';
import { countedFromWords } from '#common/derive/counted-from';
import { excerpt } from '#common/text/excerpt';
import type { DateAsTold } from '#common/model/date-as-told';
import { isStale } from '#common/time/date-as-told';
import { isQuoted } from '#common/time/told-words';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { capital } from '../../../ui/capital';
import { DateEdit } from '../../../ui/DateEdit';
import { Field } from '../../../ui/Field';
import { InlineEdit } from '../../../ui/InlineEdit';
import { TextButton } from '../../../ui/TextButton';
import { DatesToUse } from './DatesToUse';
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
          {date === null && !readOnly && <DatesToUse event={held.event.id} edit={edit} />}
          {date && dateFrom !== null && <FromEvidence row={held.datedBy} />}
          {date?.against && <CountedFrom against={date.against} />}
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

/** What is doubtful of the article's date that this one was counted from; where it has changed, the way to settle it. */
function CountedFrom({ against }: { against: NonNullable<DateAsTold['against']> }) {
  const showDetail = useWorkspace((state) => state.showDetail);
  const article = useCall(['articles', 'get'], { id: against.article });
  if (!article.data) return null;
  const now = article.data.article[against.field]?.edtf ?? null;
  if (!isStale({ against }, now)) {
    const words = countedFromWords({ against }, article.data.article);
    return words === '' ? null : <p className={styles.quiet}>{capital(words)}.</p>;
  }
  return (
    <p className={styles.warn}>
      Counted from the article’s date, which has changed since.{' '}
      <TextButton tone="warn" underlined onClick={() => showDetail({ kind: 'article', id: against.article })}>
        Look at it again
      </TextButton>
    </p>
  );
}
