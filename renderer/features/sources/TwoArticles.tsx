import { useCall } from '../../platform/live';
import { DateText } from '../../ui/DateText';
import { TextButton } from '../../ui/TextButton';
import styles from './Sources.module.css';

/** The articles a question is about, side by side. */
export function TwoArticles({ ids, onOther }: { ids: readonly string[]; onOther?: () => void }) {
  return (
    <div className={styles.two}>
      {ids.map((id, at) => (
        <OneArticle key={id} id={id} {...(at > 0 && onOther ? { onOther } : {})} />
      ))}
    </div>
  );
}

function OneArticle({ id, onOther }: { id: string; onOther?: () => void }) {
  const { data } = useCall(['articles', 'get'], { id });
  return (
    <div className={styles.article}>
      <div className={styles.label}>{data?.label ?? ' '}</div>
      <div className={styles.quiet}>
        {[data?.article.publisher.value ?? ''].filter((part) => part !== '').map((part) => `${part} · `)}
        <DateText date={data?.article.published ?? null} />
      </div>
      {onOther && (
        <TextButton small onClick={onOther}>
          Choose another
        </TextButton>
      )}
    </div>
  );
}
