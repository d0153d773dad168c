import { NativeSelect } from '@mantine/core';
import { IconFilter, IconInfoCircle, IconListTree, IconTypography } from '@tabler/icons-react';
import { memo } from 'react';
import type { Article } from '#common/model/article';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { useWorkspace } from '../../platform/workspace';
import { articleKindWords, offersOf, readingWords } from '../../ui/article-words';
import { DateText } from '../../ui/DateText';
import { counted } from '../../ui/counted';
import { CommandButton, IconButton } from '../../ui/IconButton';
import { TextButton } from '../../ui/TextButton';
import { HeadSources } from '../sources';
import styles from './ArticleHead.module.css';

/** Characters beyond which a title is set smaller: it is there to be known by, and the text is what is read. */
const longTitle = 110;

interface ArticleHeadProps {
  readonly article: Article;
  readonly label: string;
  readonly writable: boolean;
  /** Whether the text begins with the title: then it is not shown twice. */
  readonly inText: boolean;
  /** How many headings its text has: without any it has no outline. */
  readonly headings: number;
}

/** What the article is: its title or label, whose it is and from when; and how far its reader has come. */
export const ArticleHead = memo(function ArticleHead({
  article,
  label,
  writable,
  inText,
  headings,
}: ArticleHeadProps) {
  const act = useAct();
  const showDetail = useWorkspace((state) => state.showDetail);
  const { id, title, byline, publisher, published, kind, reading } = article;
  const titled = title.value !== '';
  return (
    <header className={styles.head} data-in-text={inText || undefined}>
      <h2
        className={inText ? 'tl-unseen' : styles.title}
        data-untitled={titled ? undefined : true}
        data-long={title.value.length > longTitle || undefined}
        dir="auto"
      >
        {titled ? title.value : label}
      </h2>
      <div className={styles.meta}>
        {byline.value !== '' && <span>{byline.value}</span>}
        {publisher.value !== '' && <span>{publisher.value}</span>}
        <span>
          <DateText date={published} />
        </span>
        <DatesToLookAt article={id} />
        {kind.value !== 'other' && <span>{articleKindWords[kind.value]}</span>}
        <div className={styles.actions}>
          <NativeSelect
            size="xs"
            aria-label="How far you have read"
            value={reading}
            disabled={!writable}
            data={offersOf(readingWords)}
            onChange={(event) => {
              const next = event.currentTarget.value as Article['reading'];
              void act((api) => api.articles.edit({ id, fields: { reading: next } }));
            }}
          />
          {headings > 0 && (
            <CommandButton command="article.outline" icon={<IconListTree size={18} stroke={1.75} />} />
          )}
          <CommandButton command="view.reading" icon={<IconTypography size={18} stroke={1.75} />} />
          <CommandButton command="view.shownTags" icon={<IconFilter size={18} stroke={1.75} />} />
          <IconButton
            label="Details of this article"
            icon={<IconInfoCircle size={18} stroke={1.75} />}
            onClick={() => showDetail({ kind: 'article', id })}
          />
        </div>
      </div>
      <HeadSources article={id} />
    </header>
  );
});

/** How many dates were counted from this article's date before it changed; leads to where they are settled. */
function DatesToLookAt({ article }: { article: string }) {
  const showDetail = useWorkspace((state) => state.showDetail);
  const { total = 0 } = useCall(['dates', 'stale'], { article, count: 1 }, { keep: true }).data ?? {};
  if (total === 0) return null;
  return (
    <span>
      <TextButton tone="warn" underlined onClick={() => showDetail({ kind: 'article', id: article })}>
        {counted(total, 'date')} to look at again
      </TextButton>
    </span>
  );
}
