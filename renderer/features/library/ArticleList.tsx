import { useState } from 'react';

import type { ArticleRow } from '#common/contract/rows';
import { useAct } from '../../platform/act';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { openThere } from '../../platform/open-beside';
import { useWorkspace } from '../../platform/workspace';
import { counted } from '../../ui/counted';
import { EmptyState } from '../../ui/EmptyState';
import { sayDate } from '#common/derive/say-date';
import { articleQuery, ArticleChoice, sayNarrowing, wholeList } from './article-query';
import { articleMenu, askArticleRemoval } from './article-acts';
import { ArticleLine } from './ArticleLine';
import { ArticleListOptions } from './ArticleListOptions';
import { MarkedArticles } from './MarkedArticles';
import { RecordList } from './RecordList';
import { useNarrowing } from './use-narrowing';

/** All articles of the library: filtered as you type, sorted, narrowed; ten thousand are no burden. */
export function ArticleList() {
  const act = useAct();
  const { writable } = useLibrary();
  const article = useWorkspace((state) => state.article);
  const { asked, days, choice, setChoice, filtered, shown } = useNarrowing({
    name: 'articles',
    schema: ArticleChoice,
    whole: wholeList,
    say: sayNarrowing,
  });
  const rows = useRows(['articles', 'list'], articleQuery(asked, choice, days));
  const [marked, setMarked] = useState<readonly string[]>([]);
  const remove = (row: ArticleRow): void => askArticleRemoval(row.id, row.label);
  return (
    <RecordList
      one="article"
      many="articles"
      rows={rows}
      {...shown}
      chosen={article}
      marked={new Set(marked)}
      onMark={({ id }) =>
        setMarked(marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id])
      }
      foot={<MarkedArticles ids={marked} onClear={() => setMarked([])} />}
      rowHeight={60}
      onOpen={(row, beside) => openThere(row.id, {}, beside)}
      onRemove={remove}
      menu={(row) => articleMenu(row, marked, writable, act)}
      say={sayArticle}
      render={(row) => <ArticleLine row={row} />}
      empty={<NoArticles filtered={filtered} />}
      options={<ArticleListOptions words={asked} choice={choice} onChoice={setChoice} />}
    />
  );
}

/** A row as a screen reader says it. */
function sayArticle(row: ArticleRow): string {
  const date = row.published === null ? 'no date' : sayDate(row.published);
  const parts = [
    row.label,
    row.publisher,
    row.held ? '' : 'text not held',
    row.published?.confirmed === false ? `${date}, not confirmed` : date,
    row.annotations > 0 ? counted(row.annotations, 'annotation') : '',
    row.together === undefined ? '' : `one source in ${row.together} articles`,
    row.reading,
    row.private ? 'private' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function NoArticles({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return <EmptyState title="No article fits">Fewer words, or fewer conditions, will show more.</EmptyState>;
  }
  return (
    <EmptyState
      title="No articles yet"
      actions={[
        { label: 'Import files…', run: () => void runCommand('import.files') },
        { label: 'Paste text…', run: () => void runCommand('import.paste') },
      ]}
    >
      Articles are the texts you work on: saved pages, text files, or words you paste. You can also drop files
      anywhere on this window. The originals are kept untouched.
    </EmptyState>
  );
}
