import { IconChevronRight } from '@tabler/icons-react';
import type { Article } from '#common/model/article';
import { useEffect, useId, useRef, type RefObject } from 'react';
import { useCall } from '../../platform/live';
import { sentenceOf } from '../../platform/trouble';
import { foldOrOpen, useFold } from './fold';
import { SuggestionList } from './SuggestionList';
import styles from './Suggestions.module.css';

/**
 * The events that sentences of an article suggest, under a fold that stays as its user left it. They are looked for
 * only while it is open.
 */
export function SuggestedEvents({ article, readOnly }: { article: Article; readOnly: boolean }) {
  const open = useFold((state) => state.open);
  const heading = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 className={styles.heading}>
        <button
          ref={heading}
          id={id}
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={foldOrOpen}
        >
          Suggested events
          <IconChevronRight className={styles.chevron ?? ''} size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </h3>
      {open && <Suggested article={article} readOnly={readOnly} heading={heading} />}
    </section>
  );
}

function Suggested({
  article,
  readOnly,
  heading,
}: {
  article: Article;
  readOnly: boolean;
  heading: RefObject<HTMLButtonElement | null>;
}) {
  const { data, error, dataUpdatedAt } = useCall(
    ['suggestions', 'ofArticle'],
    { article: article.id },
    { keep: true },
  );
  useHeadingFirst(heading, error !== null);
  if (error) return <p className={styles.quiet}>{sentenceOf(error)}</p>;
  if (!data) {
    return (
      <p className={styles.quiet} role="status">
        Reading the sentences that tell a date…
      </p>
    );
  }
  return (
    <SuggestionList
      article={article.id}
      answer={data}
      answeredAt={dataUpdatedAt}
      readOnly={readOnly}
      heading={heading}
    />
  );
}

/** Until there is something to settle, the keyboard waits on the heading. */
function useHeadingFirst(heading: RefObject<HTMLButtonElement | null>, failed: boolean): void {
  const asked = useFold((state) => state.asked);
  useEffect(() => {
    // The list, once drawn, has taken it by now.
    if (!useFold.getState().asked) return;
    heading.current?.focus();
    if (failed) useFold.setState({ asked: false });
  }, [asked, failed, heading]);
}
