import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { ArticleRow } from '#common/contract/rows';
import { useAct } from '../../platform/act';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useSetting } from '../../platform/settings';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';
import { useOpenMenu, type MenuEntry } from '../../ui/ContextMenu';
import { EmptyState } from '../../ui/EmptyState';
import { VirtualList, type ListHandle } from '../../ui/VirtualList';
import { articleQuery, ArticleChoice, sayNarrowing, wholeList } from './article-query';
import { ArticleListOptions } from './ArticleListOptions';
import { ArticleLine } from './ArticleLine';
import { FilterField } from '../../ui/FilterField';
import { ListEdge } from '../../ui/ListEdge';
import { askArticleRemoval, readingMenu } from './article-acts';

/** Pixels a row is thought to need before it is measured. */
const rowHeight = 60;

/** All articles of the library: filtered as you type, sorted, narrowed; ten thousand are no burden. */
export function ArticleList() {
  const act = useAct();
  const openMenu = useOpenMenu();
  const list = useRef<ListHandle>(null);
  const { byId } = useCodebook();
  const { article, openArticle, showDetail } = useWorkspace();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 80);
  const [choice, setChoice] = useSetting('library.articles', ArticleChoice, wholeList);
  const rows = useRows(['articles', 'list'], articleQuery(asked, choice));
  const narrowing = sayNarrowing(choice, byId.get(choice.tag ?? '')?.name ?? null);
  const filtered = asked !== '' || narrowing !== '';

  const menuFor = (row: ArticleRow): MenuEntry[] => [
    { label: 'Open', run: () => openArticle(row.id) },
    { label: 'Show details', run: () => showDetail({ kind: 'article', id: row.id }) },
    'divider',
    ...readingMenu(row, act),
    'divider',
    { label: 'Copy the title', run: () => navigator.clipboard.writeText(row.label) },
    { label: 'Delete article…', danger: true, run: () => askArticleRemoval(row.id, row.label) },
  ];
  return (
    <>
      <FilterField
        label="Filter articles"
        words={words}
        onWords={setWords}
        onDown={() => list.current?.focus()}
        options={<ArticleListOptions choice={choice} onChoice={setChoice} />}
      />
      <ListEdge
        total={rows.total}
        one="article"
        loading={rows.loading}
        error={rows.error}
        narrowing={filtered ? narrowing || 'matching' : ''}
        onClear={() => {
          setWords('');
          setChoice({ ...wholeList, sort: choice.sort });
        }}
      />
      {rows.total === 0 && !rows.loading && <NoArticles filtered={filtered} />}
      {rows.total > 0 && (
        <VirtualList
          ref={list}
          label="Articles"
          count={rows.total}
          rowHeight={rowHeight}
          measured
          keyOf={(index) => rows.row(index)?.id ?? index}
          labelOf={(index) => sayRow(rows.row(index))}
          isChosen={(index) => rows.row(index)?.id === article && article !== null}
          onRange={rows.show}
          onChoose={(index) => {
            const row = rows.row(index);
            if (row) openArticle(row.id);
          }}
          onMenu={(event, index) => {
            const row = rows.row(index);
            if (!row) return;
            event.preventDefault();
            openMenu({ x: event.clientX, y: event.clientY }, menuFor(row));
          }}
          onKey={(event, index) => {
            const row = rows.row(index);
            if (event.key !== 'Delete' || !row) return;
            event.preventDefault();
            askArticleRemoval(row.id, row.label);
          }}
          render={(index) => <ArticleLine row={rows.row(index)} />}
        />
      )}
    </>
  );
}

/** A row as a screen reader says it. */
function sayRow(row: ArticleRow | undefined): string | undefined {
  if (!row) return 'Loading';
  const date = row.published
    ? `${row.published.words}${row.published.confirmed ? '' : ', not confirmed'}`
    : 'no date';
  const marks =
    row.annotations === 0
      ? ''
      : `, ${row.annotations} ${row.annotations === 1 ? 'annotation' : 'annotations'}`;
  return `${row.label}, ${row.publisher === '' ? '' : `${row.publisher}, `}${date}${marks}, ${row.reading}`;
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
