import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { ArticleRow } from '#common/contract/rows';
import { useCall } from '../../platform/live';
import { DateText } from '../../ui/DateText';
import styles from './Sources.module.css';

/** Rows offered at a time: what is glanced over. */
const offered = 12;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** The article not to offer. */
  readonly except: string;
  readonly onPick: (article: ArticleRow) => void;
}

/** One field that finds an article by typing. Enter takes the first that fits, even when it is typed ahead of the answer. */
export function ArticlePicker({ label, placeholder, except, onPick }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [words, setWords] = useState('');
  /** The words that Enter was pressed after, while their answer is on its way. */
  const [taking, setTaking] = useState<string | null>(null);
  const { articles, waiting, answered } = useFound(words.trim(), except);
  const first = articles[0];
  const { selectFirstOption } = combobox;
  useEffect(() => {
    // Answers come after the typing: the row that Enter will take is marked anew with each.
    if (answered && words !== '') selectFirstOption();
  }, [answered, words, selectFirstOption]);
  useEffect(() => {
    if (taking === words && !waiting && first) onPick(first);
  }, [taking, words, waiting, first, onPick]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!waiting && combobox.getSelectedOptionIndex() >= 0) return;
    event.preventDefault();
    if (words.trim() !== '') setTaking(words);
  };
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(id) => {
        const article = articles.find((each) => each.id === id);
        if (article && !waiting) onPick(article);
      }}
    >
      <Combobox.Target>
        <TextInput
          size="sm"
          aria-label={label}
          placeholder={placeholder}
          value={words}
          maxLength={400}
          data-autofocus
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
          {articles.map((article) => (
            <Combobox.Option key={article.id} value={article.id}>
              <ArticleOption article={article} />
            </Combobox.Option>
          ))}
          {articles.length === 0 && !waiting && <Combobox.Empty>No other article fits</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Articles that fit the words, the newest first; `waiting` while those shown still fit the words before. */
function useFound(words: string, except: string) {
  const { data, isPlaceholderData, isLoading } = useCall(
    ['articles', 'list'],
    { order: 'added', descending: true, filter: { words }, count: offered + 1 },
    { keep: true },
  );
  const articles = (data?.rows ?? []).filter(({ id }) => id !== except).slice(0, offered);
  return { articles, waiting: isPlaceholderData || isLoading, answered: data };
}

function ArticleOption({ article }: { article: ArticleRow }) {
  return (
    <span className={styles.option}>
      <span className={styles.optionLabel}>{article.label}</span>
      <span className={styles.quiet}>
        {article.publisher} <DateText date={article.published} none="" />
      </span>
    </span>
  );
}
