import { Button } from '@mantine/core';
import { useState } from 'react';
import { currentRevision, type Article, type TextRevision } from '#common/model/article';
import { FieldGroup } from '../../ui/Field';
import { CompareDialog } from './CompareDialog';
import { editText } from './text-drafts';
import { useRevise } from './use-revise';
import { sayWhen, sayWhy } from './words';
import styles from './Revisions.module.css';

/** The texts an article has had, newest first: each can be compared with the one shown, and brought back. */
export function RevisionList({ article, writable }: { article: Article; writable: boolean }) {
  const [compared, setCompared] = useState<TextRevision | null>(null);
  const revise = useRevise(article.id);
  const current = currentRevision(article);
  if (!current) return null;
  const restore = async (revision: TextRevision): Promise<void> => {
    setCompared(null);
    const change = { kind: 'restore' as const, revision: revision.id };
    await revise(current.id, change, `The text is again as it was on ${sayWhen(revision)}.`);
  };
  return (
    <FieldGroup title="The text">
      <ol className={styles.items} aria-label="Texts of this article, newest first">
        {article.revisions.toReversed().map((revision) => (
          <li key={revision.id} className={styles.row}>
            <div className={styles.words}>
              {sayWhy(revision, article.revisions)}
              <div className={styles.reason}>
                {sayWhen(revision)}
                {revision.id === current.id && ' · shown now'}
              </div>
            </div>
            {revision.id !== current.id && (
              <Button
                aria-label={`Compare the text of ${sayWhen(revision)} with the one shown now`}
                onClick={() => setCompared(revision)}
              >
                Compare
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button disabled={!writable} onClick={() => editText(article.id)}>
        Edit text
      </Button>
      {compared && (
        <CompareDialog
          article={article}
          revision={compared}
          current={current}
          onRestore={writable ? () => void restore(compared) : null}
          onClose={() => setCompared(null)}
        />
      )}
    </FieldGroup>
  );
}
