import { Button, Group } from '@mantine/core';
import { longestWindow } from '#common/contract/longest-window';
import type { RelationRow } from '#common/contract/relations';
import { countsOnce, relationWords } from '#common/derive/relation-words';
import type { ArticleId } from '#common/model/ids';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { DateText } from '../../ui/DateText';
import { InlineEdit } from '../../ui/InlineEdit';
import { PrivateMark } from '../../ui/Private';
import { TextButton } from '../../ui/TextButton';
import { askRetells, askSideBySide, askSources } from './asking';
import { Contradictions } from './Contradictions';
import { Proposals } from './Proposals';
import styles from './Sources.module.css';

/** What an article is to others: which it copies, rewords, translates or retells, and which it is separate from. */
export function ArticleSources({ article }: { article: ArticleId }) {
  const { writable } = useLibrary();
  const { data } = useCall(['relations', 'ofArticle'], { article, count: longestWindow });
  if (!data) return null;
  return (
    <>
      {data.together > 1 && (
        <p className={styles.once}>{data.together} articles, one source: they count once.</p>
      )}
      <Contradictions rows={data.contradictions} />
      {data.rows.length > 0 && (
        <ul className={styles.relations}>
          {data.rows.map((row) => (
            <OneRelation key={row.relation.id} row={row} article={article} readOnly={!writable} />
          ))}
        </ul>
      )}
      <Proposals article={article} />
      {data.rows.length === 0 && (
        <p className={styles.none}>Nothing was said of it and another article, so it counts by itself.</p>
      )}
      <Group gap={8} mb="sm">
        <Button disabled={!writable} onClick={() => askSources(article)}>
          Same source as…
        </Button>
        <Button disabled={!writable} onClick={() => askRetells(article)}>
          Retells a work not held…
        </Button>
      </Group>
    </>
  );
}

interface OneRelationProps {
  readonly row: RelationRow;
  readonly article: ArticleId;
  readonly readOnly: boolean;
}

function OneRelation({ row: { relation, other }, article, readOnly }: OneRelationProps) {
  const act = useAct();
  const openArticle = useWorkspace((state) => state.openArticle);
  const showDetail = useWorkspace((state) => state.showDetail);
  const open = (): void =>
    other.held ? openArticle(other.id) : showDetail({ kind: 'article', id: other.id });
  const editable = relation.kind !== 'retells' && relation.kind !== 'update';
  return (
    <li className={styles.relation}>
      <div>
        {relationWords(relation, article)}{' '}
        <TextButton onClick={open}>{other.label === '' ? 'a work without a title' : other.label}</TextButton>
      </div>
      <div className={styles.quiet}>
        {other.publisher !== '' && `${other.publisher} · `}
        <DateText date={other.published} /> ·{' '}
        {other.held ? (countsOnce(relation) ? 'counts once' : 'counts apart') : 'not held'}
      </div>
      {relation.private && (
        <div className={styles.quiet}>
          <PrivateMark />
        </div>
      )}
      <div className={styles.why}>
        <InlineEdit
          label="Why"
          multiline
          value={relation.why}
          placeholder="Say why"
          readOnly={readOnly}
          onSave={(why) => act((api) => api.relations.edit({ id: relation.id, why }))}
        />
      </div>
      {other.held && (
        <TextButton small onClick={() => askSideBySide(article, other.id)}>
          Read the two side by side
        </TextButton>
      )}
      {!readOnly && (
        <div className={styles.acts}>
          {editable && (
            <TextButton small onClick={() => askSources(article, other.id)}>
              Change
            </TextButton>
          )}
          <TextButton
            small
            onClick={() =>
              void act((api) => api.relations.edit({ id: relation.id, private: !relation.private }))
            }
          >
            {relation.private ? 'Let it be exported' : 'Keep private'}
          </TextButton>
          <TextButton small onClick={() => void act((api) => api.relations.remove({ id: relation.id }))}>
            Take back
          </TextButton>
        </div>
      )}
    </li>
  );
}
