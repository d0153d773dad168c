import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ArticleRow } from '#common/contract/rows';
import { useAct } from '../../platform/act';
import { useChosenDays } from '../../platform/chosen-days';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useSetting } from '../../platform/settings';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';
import { counted } from '../../ui/counted';
import { DaysChip } from '../../ui/DaysChip';
import { EmptyState } from '../../ui/EmptyState';
import { sayDate } from '#common/derive/say-date';
import { articleQuery, ArticleChoice, sayNarrowing, wholeList } from './article-query';
import { articleMenu, askArticleRemoval } from './article-acts';
import { ArticleLine } from './ArticleLine';
import { ArticleListOptions } from './ArticleListOptions';
import { MarkedArticles } from './MarkedArticles';
import { RecordList } from './RecordList';
import { withKnownTags } from './saved-terms';

/** All articles of the library: filtered as you type, sorted, narrowed; ten thousand are no burden. */
export function ArticleList() {
  const act = useAct();
  const { writable, id } = useLibrary();
  const codebook = useCodebook();
  const { article, openArticle } = useWorkspace();
  const [days, setDays] = useChosenDays();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 80);
  const [kept, setChoice] = useSetting(`library.articles.${id}`, ArticleChoice, wholeList);
  const choice = withKnownTags(kept, codebook);
  const rows = useRows(['articles', 'list'], articleQuery(asked, choice, days));
  const narrowing = sayNarrowing(choice, (tag) => codebook.byId.get(tag)?.name ?? 'a tag');
  const filtered = asked !== '' || narrowing !== '' || days !== null;
  const [marked, setMarked] = useState<readonly string[]>([]);
  const remove = (row: ArticleRow): void => askArticleRemoval(row.id, row.label);
  return (
    <RecordList
      one="article"
      many="articles"
      rows={rows}
      words={words}
      onWords={setWords}
      narrowing={narrowing || (asked !== '' ? 'matching' : days ? 'in these days' : '')}
      chip={days && <DaysChip days={days} onClear={() => setDays(null)} />}
      onShowAll={() => {
        setWords('');
        setDays(null);
        setChoice({ ...wholeList, sort: choice.sort });
      }}
      chosen={article}
      marked={new Set(marked)}
      onMark={({ id }) =>
        setMarked(marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id])
      }
      foot={<MarkedArticles ids={marked} onClear={() => setMarked([])} />}
      rowHeight={60}
      onOpen={(row) => openArticle(row.id)}
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
