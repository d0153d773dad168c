import type { Article } from '#common/model/article';
import { useAct } from '../../platform/act';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';
import { TagChip } from '../../ui/TagChip';
import { TagPicker, type TagChosen } from '../../ui/TagPicker';
import type { EditArticle } from './edit-article';
import styles from './ArticleDetails.module.css';

/** The article's own tags; those of its passages are with the passages. */
export function ArticleTags({
  article,
  edit,
  readOnly,
}: {
  article: Article;
  edit: EditArticle;
  readOnly: boolean;
}) {
  const act = useAct();
  const { byId } = useCodebook();
  const showDetail = useWorkspace((state) => state.showDetail);
  const tags = article.tags.flatMap((id) => byId.get(id) ?? []);
  const add = (tag: TagChosen): Promise<unknown> =>
    act((api) => api.tags.putOn({ on: { article: article.id }, tag }));
  return (
    <>
      {tags.length > 0 && (
        <div className={styles.chips}>
          {tags.map((tag) => (
            <TagChip
              key={tag.id}
              tag={tag}
              onOpen={() => showDetail({ kind: 'tag', id: tag.id })}
              {...(readOnly
                ? {}
                : { onRemove: () => void edit({ tags: article.tags.filter((id) => id !== tag.id) }) })}
            />
          ))}
        </div>
      )}
      {!readOnly && (
        <TagPicker
          label="Add a tag to the article"
          except={article.tags}
          onPick={(choice) => void add(choice)}
        />
      )}
    </>
  );
}
