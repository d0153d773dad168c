import { useState } from 'react';
import type { ArticleRow } from '#common/contract/rows';
import { useCall } from '../../platform/live';
import { DateText } from '../../ui/DateText';
import { RowPicker } from '../../ui/RowPicker';

/** Rows offered at a time: what is glanced over. */
const offered = 12;

interface ArticlePickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** The article not to offer. */
  readonly except: string;
  readonly onPick: (article: ArticleRow) => void;
}

/** One field that finds an article by typing; what fits the words, the newest first. */
export function ArticlePicker({ label, placeholder, except, onPick }: ArticlePickerProps) {
  const [words, setWords] = useState('');
  const found = useCall(
    ['articles', 'list'],
    { order: 'added', descending: true, filter: { words: words.trim() }, count: offered + 1 },
    { keep: true },
  );
  return (
    <RowPicker
      {...{ label, placeholder, words, onPick }}
      size="sm"
      autoFocus
      stacked
      onWords={setWords}
      rows={(found.data?.rows ?? []).filter(({ id }) => id !== except).slice(0, offered)}
      waiting={found.isPlaceholderData || !found.data}
      idOf={({ id }) => id}
      titleOf={(article) => article.label}
      aboutOf={({ publisher, published }) => (
        <>
          {publisher} <DateText date={published} none="" />
        </>
      )}
      none="No other article fits"
    />
  );
}
