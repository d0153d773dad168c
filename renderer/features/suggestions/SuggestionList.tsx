import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { ArticleId } from '#common/model/ids';
import type { Outputs } from '../../platform/api';
import { counted } from '../../ui/counted';
import { Kbd } from '../../ui/Kbd';
import { TextButton } from '../../ui/TextButton';
import { SuggestionItem } from './SuggestionItem';
import { useItemFocus } from './use-item-focus';
import { useSuggestionActs } from './use-suggestion-acts';
import styles from './Suggestions.module.css';

type Answer = Outputs['suggestions']['ofArticle'];

/** The suggestions of an article, each settled by one key; what to do where there are none. */
export function SuggestionList({
  article,
  answer,
  answeredAt,
  readOnly,
  heading,
}: {
  article: ArticleId;
  answer: Answer;
  /** When the answer came (ms): one that says the same again is another answer. */
  answeredAt: number;
  readOnly: boolean;
  heading: RefObject<HTMLButtonElement | null>;
}) {
  const acts = useSuggestionActs(article, answer, answeredAt);
  const { rows } = acts;
  const focus = useItemFocus(heading);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = [...(focus.list.current?.children ?? [])];
    const at = all.findIndex((item) => item.contains(event.target as Node));
    event.preventDefault();
    focus.focusAt(Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)));
  };
  return (
    <>
      <Lead held={answer.held} any={rows.length > 0} readOnly={readOnly} />
      {rows.length > 0 && (
        <div role="presentation" onKeyDown={onKeyDown} onFocus={focus.onFocus} onBlur={focus.onBlur}>
          <ul ref={focus.list} className={styles.items} aria-label="Suggested events">
            {rows.map((row, index) => (
              <SuggestionItem
                key={row.key}
                row={row}
                article={article}
                revision={answer.revision ?? ''}
                readOnly={readOnly}
                acts={acts}
                onSettle={() => focus.focusAt(index)}
              />
            ))}
          </ul>
        </div>
      )}
      <Dismissed answer={answer} readOnly={readOnly} onBringBack={acts.bringBack} />
    </>
  );
}

/** What is listed here, or why nothing is. */
function Lead({ held, any, readOnly }: { held: Answer['held']; any: boolean; readOnly: boolean }) {
  if (any) {
    return (
      <p className={styles.quiet}>
        From sentences that tell a date. Nothing is added until you accept it.
        {held === 'undated' && ' Date the article first to see those that tell a day by its name alone.'}
        {!readOnly && (
          <span className={styles.keys}>
            <Kbd keys="Enter" /> accepts, <Kbd keys="F2" /> edits, <Kbd keys="Delete" /> dismisses
          </span>
        )}
      </p>
    );
  }
  return <p className={styles.quiet}>{held === null ? nothing : why[held]}</p>;
}

const nothing =
  'Every sentence that surely tells a dated event is settled. Others you find yourself: select the words and press E.';
const why: Record<NonNullable<Answer['held']>, string> = {
  undated:
    'Date the article first: “on Friday” names a day only once it is known when the article came out. Its sentences then suggest events here.',
  'no text': 'The text of this article is not held, so there is nothing to find events in.',
  language:
    'Events are found in English and German texts only, so far. In this one select the words that tell of an event and press E.',
};

/** What was dismissed, to be brought back. */
function Dismissed({
  answer: { dismissed },
  readOnly,
  onBringBack,
}: {
  answer: Answer;
  readOnly: boolean;
  onBringBack: (key: string) => Promise<void>;
}) {
  const [open, setOpen] = useState(false);
  if (dismissed.length === 0) return null;
  return (
    <>
      <TextButton small aria-expanded={open} onClick={() => setOpen((was) => !was)}>
        {open ? 'Hide what was dismissed' : `${counted(dismissed.length, 'suggestion')} dismissed`}
      </TextButton>
      {open && (
        <ul className={styles.dismissed} aria-label="Dismissed suggestions">
          {dismissed.map(({ key, title, quote }) => (
            <li key={key} className={styles.gone}>
              <span className={styles.goneTitle} title={quote}>
                {title}
              </span>
              {!readOnly && (
                <TextButton
                  className={styles.bringBack}
                  aria-label={`Bring back: ${title}`}
                  onClick={() => void onBringBack(key)}
                >
                  Bring back
                </TextButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
