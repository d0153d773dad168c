import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { currentRevision } from '#common/model/article';
import { useArticleText } from '../../editor/use-article-text';
import { runCommand, useCommand, useImpossible, useLiveCommand } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { allOf, noArticle, readOnlyLibrary } from '../../platform/reasons';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { useWorkspace } from '../../platform/workspace';
import { EmptyState } from '../../ui/EmptyState';
import { editText, useSavingDrafts, useTextDrafts } from '../revisions';
import { EditText } from './EditText';
import { ArticlePanes } from './panes/ArticlePanes';
import { BesideDialog } from './panes/BesideDialog';
import { FirstWords } from './FirstWords';
import { Reading } from './Reading';
import { readingCommands } from './reading-commands';
import { isAtTop } from './use-places';
import styles from './Reading.module.css';

/** The article at hand, and where another is open the two of them. */
export function ReaderPane() {
  const article = useWorkspace((state) => state.article);
  useSavingDrafts();
  const editing = useTextDrafts((state) => article !== null && state.drafts.has(article));
  const open = editing ? 'Finish editing the text first' : 'The text does not show yet';
  useImpossible(readingCommands, article === null ? noArticle : open);
  return (
    <>
      {article !== null ? <ArticlePanes render={renderArticle} /> : <NoArticle />}
      <BesideDialog />
    </>
  );
}

const renderArticle = (id: string): ReactNode => <OpenArticle id={id} />;

function NoArticle() {
  const files = useLiveCommand('import.files');
  const paste = useLiveCommand('import.paste');
  return (
    <EmptyState
      title="No article is open"
      actions={[files, paste].map(({ id, label, keys, enabled }) => ({
        label,
        keys,
        disabled: !enabled,
        run: () => void runCommand(id),
      }))}
    >
      <p>
        Choose one in the library to read it here, or bring one in: paste it, drop files on the window, or
        choose them.
      </p>
      <p>
        Then select words with the mouse or with Shift and the arrow keys: <b>h</b> highlights them, <b>t</b>{' '}
        or <b>1</b> to <b>9</b> give them a tag, <b>c</b> adds a comment, <b>e</b> ties them to an event,{' '}
        <b>n</b> cites them in your note.
      </p>
    </EmptyState>
  );
}

function OpenArticle({ id }: { id: string }) {
  const held = useCall(['articles', 'get'], { id });
  const article = held.data?.article;
  const revision = article ? currentRevision(article) : null;
  const { writable } = useLibrary();
  const editing = useTextDrafts((state) => state.drafts.has(id));
  useCommand('article.editText', () => editText(id), {
    enabled: allOf(
      writable || readOnlyLibrary,
      revision !== null || 'The text of this article is not held',
      !editing || 'You are editing it already',
    ),
  });
  const { text, first, error, damaged, retry } = useArticleText(id, revision?.id ?? null);
  if (held.error) {
    return (
      <EmptyState title="This article cannot be shown" actions={[again(() => void held.refetch())]}>
        {sentenceOf(held.error)}
      </EmptyState>
    );
  }
  if (!article || !held.data) return <Waiting />;
  if (!revision) {
    return (
      <EmptyState title="The text of this article is not held">
        It is known, but its words are not in this library. Import its text to read and mark it; what you
        wrote about it stays.
      </EmptyState>
    );
  }
  if (error !== null || damaged !== null) {
    return (
      <Damaged label={held.data.label} retry={retry}>
        {damaged ?? sentenceOf(error)}
      </Damaged>
    );
  }
  if (!text && first && isAtTop(id)) return <FirstWords {...{ article, label: held.data.label, first }} />;
  if (!text) return <Waiting />;
  const readable = { article, label: held.data.label, revision: revision.id, text };
  if (editing) return <EditText {...readable} />;
  return <Reading key={revision.id} {...readable} />;
}

const again = (run: () => void) => ({ label: 'Try again', run });

/** The text cannot be shown: nothing may be marked in words that are not surely the right ones. */
function Damaged({ label, retry, children }: { label: string; retry: () => void; children: ReactNode }) {
  return (
    <div role="alert">
      <EmptyState title="The text of this article is damaged or missing" actions={[again(retry)]}>
        <p>
          “{label}” cannot be shown. {children}
        </p>
        <p>
          Your annotations and notes on it are kept apart from the text and are not touched. The file you
          imported is kept too: <code>throughline check</code> says what is wrong,{' '}
          <code>throughline check --repair</code> mends what can be mended, and a backup may hold the text
          whole.
        </p>
      </EmptyState>
    </div>
  );
}

/** The shape of a page, until the page is there. */
function Waiting() {
  return (
    <div className={styles.waiting} role="status" aria-label="Opening the article">
      <Skeleton height={32} width="80%" />
      <Skeleton height={14} width="40%" mb="lg" />
      {[98, 94, 99, 91, 60].map((percent) => (
        <Skeleton key={percent} height={14} width={`${percent}%`} />
      ))}
    </div>
  );
}
