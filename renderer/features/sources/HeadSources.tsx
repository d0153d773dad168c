import { countsOnce, relationWords } from '#common/derive/relation-words';
import { longestWindow } from '#common/contract/longest-window';
import type { ArticleId } from '#common/model/ids';
import { useCall } from '../../platform/live';
import { useWorkspace } from '../../platform/workspace';
import { besideEntry } from '../../ui/beside-entry';
import { ContextMenu, type MenuEntry } from '../../ui/ContextMenu';
import { TextButton } from '../../ui/TextButton';
import styles from './Sources.module.css';

/** Above an article's text: with which others it is one source, or whose work it retells. Nothing where it stands alone. */
export function HeadSources({ article }: { article: ArticleId }) {
  const openArticle = useWorkspace((state) => state.openArticle);
  const showDetail = useWorkspace((state) => state.showDetail);
  const { data } = useCall(['relations', 'ofArticle'], { article, count: longestWindow });
  if (!data) return null;
  const shown = data.rows.filter(
    ({ relation }) => countsOnce(relation) || (relation.kind === 'retells' && relation.a === article),
  );
  const first = shown.slice(0, 3);
  if (first.length === 0 && data.together === 1) return null;
  return (
    <p className={styles.head}>
      {first.map(({ relation, other }) => (
        <span key={relation.id}>
          {relationWords(relation, article)}{' '}
          <ContextMenu items={other.held ? menuOf(other.id) : []}>
            <TextButton
              onClick={() =>
                other.held ? openArticle(other.id) : showDetail({ kind: 'article', id: other.id })
              }
            >
              {other.label}
            </TextButton>
          </ContextMenu>
          {!other.held && ' (not held)'}
        </span>
      ))}
      {data.together > 1 && (
        <TextButton
          tone="around"
          className={styles.headCount}
          onClick={() => showDetail({ kind: 'article', id: article })}
        >
          {data.together} articles, one source
        </TextButton>
      )}
      {data.contradictions.length > 0 && <span className={styles.headWarn}>contradicted</span>}
    </p>
  );
}

function menuOf(other: string): MenuEntry[] {
  return [
    { label: 'Open', keys: 'Enter', run: () => useWorkspace.getState().openArticle(other) },
    besideEntry(other),
  ];
}
