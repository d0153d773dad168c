import { Modal, Skeleton, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Article, TextRevision } from '#common/model/article';
import { changedLines, wordDiff } from '#common/text/revise/word-diff';
import { useArticleText } from '../../editor/use-article-text';
import { counted } from '../../ui/counted';
import { DialogFoot } from '../../ui/DialogFoot';
import { DiffWords } from './DiffWords';
import { sayWhen } from './words';
import styles from './Revisions.module.css';

/** Lines shown at most: who changed more has another text before them, and reads that. */
const mostLines = 400;

/** What differs between an earlier text and the one shown now, and the way back to it. */
export function CompareDialog({
  article,
  revision,
  current,
  onRestore,
  onClose,
}: {
  article: Article;
  revision: TextRevision;
  current: TextRevision;
  /** Null where nothing can be written. */
  onRestore: (() => void) | null;
  onClose: () => void;
}) {
  const before = useArticleText(article.id, revision.id);
  const now = useArticleText(article.id, current.id);
  const oldText = before.text?.map.index.text;
  const newText = now.text?.map.index.text;
  const diff = useMemo(
    () => (oldText === undefined || newText === undefined ? null : changedLines(wordDiff(oldText, newText))),
    [oldText, newText],
  );
  const failed = before.damaged ?? now.damaged ?? (before.error || now.error ? 'It cannot be read.' : null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={`The text of ${sayWhen(revision)} and the one shown now`}
      size={760}
    >
      {failed !== null && <Text role="alert">{failed}</Text>}
      {failed === null && !diff && <Skeleton height={120} />}
      {diff && (
        <div className={styles.diff} tabIndex={0} role="region" aria-label="What differs">
          {diff.lines.length === 0 && <p>The words are the same; only their form differs.</p>}
          {diff.lines.slice(0, mostLines).map(({ skipped, pieces }, at) => (
            // Lines of one comparison never change places.
            <div key={`${at} ${skipped}`}>
              {skipped > 0 && <Skipped count={skipped} />}
              <p dir="auto">
                <DiffWords pieces={pieces} />
              </p>
            </div>
          ))}
          {diff.lines.length > mostLines && <Skipped count={diff.lines.length - mostLines} more />}
          {diff.after > 0 && diff.lines.length > 0 && <Skipped count={diff.after} />}
        </div>
      )}
      <DialogFoot
        leave="Close"
        onLeave={onClose}
        go="Restore this text"
        disabled={onRestore === null}
        onGo={() => onRestore?.()}
        mt="md"
      />
    </Modal>
  );
}

function Skipped({ count, more = false }: { count: number; more?: boolean }) {
  return (
    <div className={styles.skipped}>
      {more ? `${counted(count, 'more line')} that differ` : `${counted(count, 'line')} the same`}
    </div>
  );
}
