import { NativeSelect } from '@mantine/core';
import type { ArticleKind, ArticleTextField } from '#common/model/article';
import type { ImportEdit, ImportFields } from '#common/contract/import';
import { articleKindWords, offersOf } from '../../ui/article-words';
import { DateEdit } from '../../ui/DateEdit';
import { Field } from '../../ui/Field';
import { InlineEdit } from '../../ui/InlineEdit';
import { namedBy } from '../../ui/named-by';
import { sayOrigin } from '../library';
import styles from './Import.module.css';

const texts: readonly { name: ArticleTextField; label: string; placeholder: string }[] = [
  { name: 'title', label: 'Title', placeholder: 'No title; none is invented' },
  { name: 'byline', label: 'Byline', placeholder: 'Add who wrote it' },
  { name: 'publisher', label: 'Publisher', placeholder: 'Add a publisher' },
  { name: 'address', label: 'Address', placeholder: 'Add where it was published' },
  { name: 'archived', label: 'Archived address', placeholder: 'Add where it is archived' },
  { name: 'section', label: 'Section', placeholder: 'Add a section' },
  { name: 'language', label: 'Language', placeholder: 'Add a language' },
];

const dates = [
  { name: 'published', label: 'Published', placeholder: 'Not dated. Add a date' },
  { name: 'accessed', label: 'Accessed', placeholder: 'Add when you looked at it' },
] as const;

/** The fields of the one article under review, each with where its value came from. */
export function ItemFields({
  fields,
  onSet,
}: {
  fields: ImportFields;
  onSet: (edit: ImportEdit) => Promise<void>;
}) {
  return (
    <div className={styles.fields}>
      {texts.slice(0, 1).map((each) => (
        <TextOf key={each.name} {...each} fields={fields} onSet={onSet} />
      ))}
      {dates.map(({ name, label, placeholder }) => (
        <Field key={name} label={label} aside={sayOrigin(fields[name] ?? { from: 'user' }, !fields[name])}>
          {(labelledBy) => (
            <DateEdit
              labelledBy={labelledBy}
              value={fields[name]}
              placeholder={placeholder}
              onSave={(date) => onSet({ [name]: date })}
            />
          )}
        </Field>
      ))}
      {texts.slice(1).map((each) => (
        <TextOf key={each.name} {...each} fields={fields} onSet={onSet} />
      ))}
      <Field label="Kind">
        {(labelledBy) => (
          <NativeSelect
            {...namedBy(labelledBy)}
            value={fields.kind.value}
            data={offersOf(articleKindWords)}
            onChange={(event) => void onSet({ kind: event.currentTarget.value as ArticleKind })}
          />
        )}
      </Field>
    </div>
  );
}

function TextOf({
  name,
  label,
  placeholder,
  fields,
  onSet,
}: (typeof texts)[number] & { fields: ImportFields; onSet: (edit: ImportEdit) => Promise<void> }) {
  return (
    <Field label={label} aside={sayOrigin(fields[name], fields[name].value === '')}>
      {(labelledBy) => (
        <InlineEdit
          labelledBy={labelledBy}
          value={fields[name].value}
          placeholder={placeholder}
          onSave={(value) => onSet({ [name]: value.trim() })}
        />
      )}
    </Field>
  );
}
