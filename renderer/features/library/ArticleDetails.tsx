import { Button, NativeSelect } from '@mantine/core';
import { type Article, type ArticleKind } from '#common/model/article';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { useWorkspace } from '../../platform/workspace';
import { articleKindWords, offersOf, readingWords } from '../../ui/article-words';
import { CitedIn } from '../../ui/CitedIn';
import { counted } from '../../ui/counted';
import { EmptyState } from '../../ui/EmptyState';
import { Field, FieldGroup } from '../../ui/Field';
import { InlineEdit } from '../../ui/InlineEdit';
import { namedBy } from '../../ui/named-by';
import { PrivateCheck, PrivateCommand, PrivateMark } from '../../ui/Private';
import { PassagesToCheck } from '../annotations';
import { RevisionList, RunTogetherList } from '../revisions';
import { ArticleSources } from '../sources';
import { SuggestedEvents } from '../suggestions';
import { ArticleDates } from './ArticleDates';
import { ArticleFiles } from './ArticleFiles';
import { ArticleTags } from './ArticleTags';
import { ArticleTextFields } from './ArticleTextFields';
import { askArticleRemoval } from './article-acts';
import type { EditArticle, FieldProps } from './edit-article';
import { CleaningList } from './CleaningList';
import { keptReason, withReason } from './field-reason';
import { sayOrigin } from './origin';
import { ReasonedField, useReason } from './ReasonedField';
import styles from './ArticleDetails.module.css';

/** Everything known of an article, each field editable in place and saying where it came from. */
export function ArticleDetails({ id }: { id: string }) {
  const act = useAct();
  const { writable } = useLibrary();
  const found = useCall(['articles', 'get'], { id });
  if (found.error) {
    return <EmptyState title="This article cannot be shown">{sentenceOf(found.error)}</EmptyState>;
  }
  if (!found.data) return null;
  const { article, label } = found.data;
  const edit: EditArticle = async (fields) =>
    (await act((api) => api.articles.edit({ id, fields }))) !== undefined;
  const each = { article, edit, readOnly: !writable };
  return (
    <div>
      <Heading {...each} label={label} annotations={found.data.annotations} />
      <PassagesToCheck article={id} writable={writable} />
      <FieldGroup title="Dates">
        <ArticleDates {...each} />
      </FieldGroup>
      <SuggestedEvents article={article} readOnly={!writable} />
      <FieldGroup title="Where it is from">
        <ArticleTextFields {...each} />
        <KindAndReading {...each} />
      </FieldGroup>
      <FieldGroup title="One source or two">
        <ArticleSources article={article.id} />
      </FieldGroup>
      <FieldGroup title="Tags">
        <ArticleTags {...each} />
        <CitedIn kind="article" id={id} />
      </FieldGroup>
      <FieldGroup title="Page clutter taken out">
        <CleaningList article={article} writable={writable} />
      </FieldGroup>
      <RunTogetherList article={article} writable={writable} />
      <RevisionList article={article} writable={writable} />
      <FieldGroup title="Files kept">
        <ArticleFiles article={article} readOnly={!writable} />
      </FieldGroup>
      <FieldGroup title="This article">
        <Private {...each} />
        <div className={styles.last}>
          <Button
            color="red"
            variant="outline"
            disabled={!writable}
            onClick={() => askArticleRemoval(id, label)}
          >
            Delete article…
          </Button>
        </div>
      </FieldGroup>
    </div>
  );
}

/** Whether it is kept out of exports, and all that is marked in it. */
function Private({ article, edit, readOnly }: FieldProps) {
  const keep = { value: article.private, readOnly, onChange: (on: boolean) => edit({ private: on }) };
  return (
    <>
      <PrivateCheck {...keep} />
      <PrivateCommand tab="details" what="article" {...keep} />
      {article.private && <div className={styles.hint}>Nor is anything marked in it.</div>}
    </>
  );
}

/** The title, or what the article is known as without one. */
function Heading({
  article,
  edit,
  readOnly,
  label,
  annotations,
}: FieldProps & { label: string; annotations: number }) {
  const openArticle = useWorkspace((state) => state.openArticle);
  const isOpen = useWorkspace((state) => state.article === article.id);
  const title = article.title.value;
  const origin =
    title === ''
      ? 'The text has no title; none is made up.'
      : `Title ${sayOrigin({ from: article.title.from }, false)}`;
  const reason = useReason({
    label: 'Title',
    origin: article.title,
    empty: title === '',
    readOnly,
    onReason: (why) => edit({ title: withReason(article.title, why) }),
  });
  return (
    <div className={styles.top}>
      <InlineEdit
        size="title"
        label="Title"
        value={title}
        placeholder={`No title. Known as: ${label}`}
        readOnly={readOnly}
        onSave={(value) =>
          edit({ title: { value: value.trim(), from: 'user', ...keptReason(article.title) } })
        }
      />
      <div className={styles.hint}>
        {origin} · {counted(annotations, 'annotation')}
        {reason.action}
      </div>
      {reason.line}
      <div className={styles.hint}>
        <PrivateMark when={article.private} />
      </div>
      {!isOpen && <Button onClick={() => openArticle(article.id)}>Open the article</Button>}
    </div>
  );
}

function KindAndReading({ article, edit, readOnly }: FieldProps) {
  return (
    <div className={styles.pair}>
      <ReasonedField
        label="Kind"
        origin={article.kind}
        empty={false}
        readOnly={readOnly}
        onReason={(why) => edit({ kind: withReason(article.kind, why) })}
      >
        {(labelledBy) => (
          <NativeSelect
            {...namedBy(labelledBy)}
            size="xs"
            value={article.kind.value}
            disabled={readOnly}
            onChange={(event) =>
              void edit({
                kind: {
                  value: event.currentTarget.value as ArticleKind,
                  from: 'user',
                  ...keptReason(article.kind),
                },
              })
            }
            data={offersOf(articleKindWords)}
          />
        )}
      </ReasonedField>
      <Field label="Reading">
        {(labelledBy) => (
          <NativeSelect
            {...namedBy(labelledBy)}
            size="xs"
            value={article.reading}
            disabled={readOnly}
            onChange={(event) => void edit({ reading: event.currentTarget.value as Article['reading'] })}
            data={offersOf(readingWords)}
          />
        )}
      </Field>
    </div>
  );
}
