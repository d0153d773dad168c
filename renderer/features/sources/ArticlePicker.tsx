import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ArticleRow } from '#common/contract/rows';
import { useCall } from '../../platform/live';
import { DateText } from '../../ui/DateText';
import styles from './Sources.module.css';

/** One field that finds an article by typing. Enter takes the first that fits, even when it is typed ahead of the answer. */
export function ArticlePicker({
  label,
  placeholder,
  except,
  onPick,
}: {
  label: string;
  placeholder: string;
  /** The article not to offer. */
  except: string;
  onPick: (article: ArticleRow) => void;
}) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [words, setWords] = useState('');
  const [taking, setTaking] = useState(false);
  const found = useCall(
    ['articles', 'list'],
    { order: 'added', descending: true, filter: { words: words.trim() }, count: 13 },
    { keep: true },
  );
  const waiting = found.isPlaceholderData || found.isLoading;
  const articles = (found.data?.rows ?? []).filter(({ id }) => id !== except).slice(0, 12);
  const first = articles[0];
  const { selectFirstOption } = combobox;
  const answered = found.data;
  useEffect(() => {
    // Answers come after the typing: the row that Enter will take is marked anew with each.
    if (answered && words !== '') selectFirstOption();
  }, [answered, words, selectFirstOption]);
  useEffect(() => {
    if (!taking || waiting) return;
    setTaking(false);
    if (first) onPick(first);
  }, [taking, waiting, first, onPick]);
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
            setTaking(false);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (!waiting && combobox.getSelectedOptionIndex() >= 0) return;
            event.preventDefault();
            if (words.trim() !== '') setTaking(true);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
          {articles.map((article) => (
            <Combobox.Option key={article.id} value={article.id}>
              <span className={styles.option}>
                <span className={styles.optionLabel}>{article.label}</span>
                <span className={styles.quiet}>
                  {article.publisher} <DateText date={article.published} none="" />
                </span>
              </span>
            </Combobox.Option>
          ))}
          {articles.length === 0 && !waiting && <Combobox.Empty>No other article fits</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
