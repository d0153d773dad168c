import { Button } from '@mantine/core';
import type { Article, DateField } from '#common/model/article';
import { DateEdit } from '../../ui/DateEdit';
import { Field } from '../../ui/Field';
import { InlineEdit } from '../../ui/InlineEdit';
import type { EditArticle } from './edit-article';
import { keptReason, withReason } from './field-reason';
import { sayOrigin } from './origin';
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

function OneDate({
  label,
  name,
  date,
  edit,
  readOnly,
}: {
  label: string;
  name: 'published' | 'accessed';
  date: DateField | null;
  edit: EditArticle;
  readOnly: boolean;
}) {
  const save = (next: DateField | null): Promise<unknown> => edit({ [name]: next });
  return (
    <Field label={label} aside={date ? sayOrigin({ from: date.from }, false) : ''}>
      {(labelledBy) => (
        <>
          <DateEdit
            labelledBy={labelledBy}
            value={date}
            placeholder={name === 'published' ? 'Not dated. Add a date' : 'Add when you looked at it'}
            readOnly={readOnly}
            onSave={(next) => save(next && { ...next, from: 'user', ...keptReason(date) })}
          />
          {date && date.edtf !== null && date.words !== '' && date.by === 'program' && (
            <div className={styles.reason}>In the source: “{date.words}”</div>
          )}
          {date && !date.confirmed && (
            <div className={styles.unconfirmed}>
              <span>Worked out by the program.</span>
              {!readOnly && (
                <Button size="compact-xs" onClick={() => void save({ ...date, confirmed: true })}>
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
                onSave={(why) => save(withReason(date, why))}
              />
            </div>
          )}
        </>
      )}
    </Field>
  );
}
