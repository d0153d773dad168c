import { NativeSelect } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { readingStates, type Article, type ArticleKind } from '#common/model/article';
import type { z } from 'zod';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { useWorkspace } from '../../platform/workspace';
import { DateText } from '../../ui/DateText';
import { counted } from '../../ui/counted';
import { IconButton } from '../../ui/IconButton';
import { HeadSources } from '../sources';
import styles from './ArticleHead.module.css';

const kindWords: Record<z.infer<typeof ArticleKind>, string> = {
  news: 'News',
  wire: 'Wire report',
  statement: 'Statement',
  transcript: 'Transcript',
  interview: 'Interview',
  post: 'Post',
  report: 'Report',
  other: '',
};

const stateWords: Record<Article['reading'], string> = {
  unread: 'Unread',
  reading: 'Reading',
  read: 'Read',
  'set aside': 'Set aside',
};

/** What the article is: its title or label, whose it is and from when; and how far its reader has come. */
export function ArticleHead({
  article,
  label,
  writable,
  inText,
}: {
  article: Article;
  label: string;
  writable: boolean;
  /** Whether the text begins with the title: then it is not shown twice. */
  inText: boolean;
}) {
  const act = useAct();
  const showDetail = useWorkspace((state) => state.showDetail);
  const { id, title, byline, publisher, published, kind, reading } = article;
  const titled = title.value !== '';
  return (
    <header className={styles.head} data-in-text={inText || undefined}>
      <h2
        className={inText ? 'tl-unseen' : styles.title}
        data-untitled={titled ? undefined : true}
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
        {kindWords[kind.value] !== '' && <span>{kindWords[kind.value]}</span>}
        <div className={styles.actions}>
          <NativeSelect
            size="xs"
            aria-label="How far you have read"
            value={reading}
            disabled={!writable}
            data={readingStates.map((value) => ({ value, label: stateWords[value] }))}
            onChange={(event) => {
              const next = event.currentTarget.value as Article['reading'];
              void act((api) => api.articles.edit({ id, fields: { reading: next } }));
            }}
          />
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
}

/** How many dates were counted from this article's date before it changed; leads to where they are settled. */
function DatesToLookAt({ article }: { article: string }) {
  const showDetail = useWorkspace((state) => state.showDetail);
  const { total = 0 } = useCall(['dates', 'stale'], { article, count: 1 }, { keep: true }).data ?? {};
  if (total === 0) return null;
  return (
    <span>
      <button
        type="button"
        className={styles.outdated}
        onClick={() => showDetail({ kind: 'article', id: article })}
      >
        {counted(total, 'date')} to look at again
      </button>
    </span>
  );
}
