import { Button, Checkbox } from '@mantine/core';
import type { Article, DateField } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import { DateEdit } from '../../ui/DateEdit';
import { Field } from '../../ui/Field';
import { InlineEdit } from '../../ui/InlineEdit';
import type { EditArticle } from './edit-article';
import { withReason } from './field-reason';
import { sayOrigin } from './origin';
import { ProposedDates } from './ProposedDates';
import { StaleDates } from './stale/StaleDates';
import styles from './ArticleDetails.module.css';

/** When it was published, and when it was looked at; each with its reason. */
export function ArticleDates(props: { article: Article; edit: EditArticle; readOnly: boolean }) {
  const { article } = props;
  return (
    <>
      <OneDate {...props} label="Published" name="published" date={article.published} />
      <StaleDates article={article.id} readOnly={props.readOnly} />
      <OneDate {...props} label="Accessed" name="accessed" date={article.accessed} />
    </>
  );
}

/** A date typed anew: still worked out where the one before was, by the same person. */
function typed(next: DateAsTold | null, before: DateField | null): DateField | null {
  if (next === null) return null;
  const own = before?.by === 'user' ? before : null;
  const from = own?.from === 'inferred' ? 'inferred' : 'user';
  return { ...next, from, ...(own?.why ? { why: own.why } : {}) };
}

/** A date given with a reason was worked out, where it was only typed before; that can be said otherwise. */
function reasoned(date: DateField, why: string): DateField {
  const first = !date.why && why.trim() !== '' && date.from === 'user';
  return withReason(first ? { ...date, from: 'inferred' } : date, why);
}

interface OneDateProps {
  readonly article: Article;
  readonly label: string;
  readonly name: 'published' | 'accessed';
  readonly date: DateField | null;
  readonly edit: EditArticle;
  readonly readOnly: boolean;
}

function OneDate({ article: { id: article }, label, name, date, edit, readOnly }: OneDateProps) {
  const save = (next: DateField | null): Promise<boolean> => edit({ [name]: next });
  return (
    <Field label={label} aside={date ? sayOrigin({ from: date.from }, false) : ''}>
      {(labelledBy) => (
        <>
          <DateEdit
            labelledBy={labelledBy}
            value={date}
            placeholder={name === 'published' ? 'Not dated. Add a date' : 'Add when you looked at it'}
            readOnly={readOnly}
            onSave={(next) => save(typed(next, date))}
          />
          {name === 'published' && date === null && (
            <ProposedDates article={article} readOnly={readOnly} onTake={save} />
          )}
          {date && date.edtf !== null && date.words !== '' && date.by === 'program' && (
            <div className={styles.reason}>In the source: “{date.words}”</div>
          )}
          {date && !date.confirmed && (
            <div className={styles.unconfirmed}>
              <span>Worked out by the program.</span>
              {!readOnly && (
                <Button size="compact-xs" onClick={() => void save(confirmed(date))}>
                  Confirm
                </Button>
              )}
            </div>
          )}
          {date && (
            <div className={styles.why}>
              <InlineEdit
                label={`${label}: reason`}
                multiline
                value={date.why ?? ''}
                placeholder="Add a reason"
                readOnly={readOnly}
                onSave={(why) => save(name === 'published' ? reasoned(date, why) : withReason(date, why))}
              />
            </div>
          )}
          {name === 'published' && date && <Inferred date={date} readOnly={readOnly} save={save} />}
        </>
      )}
    </Field>
  );
}

const confirmed = (date: DateField): DateField => ({ ...date, confirmed: true });

/** Whether the source itself gives its date: one that it does not is cited in brackets. */
function Inferred({
  date,
  readOnly,
  save,
}: {
  date: DateField;
  readOnly: boolean;
  save: (date: DateField) => Promise<boolean>;
}) {
  // Where a file or page gave the date, there is nothing to say otherwise.
  if (date.by !== 'user' || (!date.why && date.from !== 'inferred')) return null;
  return (
    <Checkbox
      size="xs"
      className={styles.inferred}
      label="Not in the source: cited in brackets"
      checked={date.from === 'inferred'}
      disabled={readOnly}
      onChange={(event) => void save({ ...date, from: event.currentTarget.checked ? 'inferred' : 'user' })}
    />
  );
}
