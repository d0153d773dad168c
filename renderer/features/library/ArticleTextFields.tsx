import type { Article, ArticleTextField } from '#common/model/article';
import { InlineEdit } from '../../ui/InlineEdit';
import type { EditArticle } from './edit-article';
import { keptReason, withReason } from './field-reason';
import { ReasonedField } from './ReasonedField';

type ListedField = Exclude<ArticleTextField, 'title'>;

const fields: Record<ListedField, { label: string; placeholder: string }> = {
  publisher: { label: 'Publisher', placeholder: 'Add a publisher' },
  byline: { label: 'Byline', placeholder: 'Add who wrote it' },
  section: { label: 'Section', placeholder: 'Add a section' },
  address: { label: 'Address', placeholder: 'Add where it was published' },
  archived: { label: 'Archived at', placeholder: 'Add the address of an archived copy' },
  language: { label: 'Language', placeholder: 'Add a language code, such as en' },
};

/** A language tag by its form (BCP 47: letters and digits in groups of up to eight). */
function checkLanguage(text: string): string | null {
  if (text.trim() === '' || /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(text.trim())) return null;
  return 'A language is given as a code: en, de, zh-Hant.';
}

/** An address must be one a browser could open; it is never opened here. */
function checkAddress(text: string): string | null {
  if (text.trim() === '' || /^https?:\/\/\S+$/i.test(text.trim())) return null;
  return 'An address begins with http:// or https:// and has no spaces.';
}

const checks: Partial<Record<ListedField, (text: string) => string | null>> = {
  language: checkLanguage,
  address: checkAddress,
  archived: checkAddress,
};

/** The one-line texts about an article. */
export function ArticleTextFields({
  article,
  edit,
  readOnly,
}: {
  article: Article;
  edit: EditArticle;
  readOnly: boolean;
}) {
  return (Object.keys(fields) as ListedField[]).map((name) => {
    const { label, placeholder } = fields[name];
    const check = checks[name];
    const field = article[name];
    return (
      <ReasonedField
        key={name}
        label={label}
        origin={field}
        empty={field.value === ''}
        readOnly={readOnly}
        onReason={(why) => edit({ [name]: withReason(field, why) })}
      >
        {(labelledBy) => (
          <InlineEdit
            labelledBy={labelledBy}
            value={field.value}
            placeholder={placeholder}
            readOnly={readOnly}
            {...(check ? { check } : {})}
            onSave={(value) => edit({ [name]: { value: value.trim(), from: 'user', ...keptReason(field) } })}
          />
        )}
      </ReasonedField>
    );
  });
}
