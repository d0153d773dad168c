import { useAct } from '../../platform/act';
import { useCodebook } from '../../platform/tags';
import { TagsField } from '../../ui/TagsField';
import type { FieldProps } from './edit-article';

/** The article's own tags; those of its passages are with the passages. */
export function ArticleTags({ article, edit, readOnly }: FieldProps) {
  const act = useAct();
  const { byId } = useCodebook();
  return (
    <TagsField
      label="Add a tag to the article"
      tags={article.tags.flatMap((id) => byId.get(id) ?? [])}
      edit={
        readOnly
          ? undefined
          : {
              onAdd: (tag) => void act((api) => api.tags.putOn({ on: { article: article.id }, tag })),
              onRemove: ({ id }) => void edit({ tags: article.tags.filter((each) => each !== id) }),
            }
      }
    />
  );
}
