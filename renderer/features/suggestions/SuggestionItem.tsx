import { Button } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SuggestedEvent } from '#common/contract/suggestions';
import { formatDate } from '#common/time/format';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';
import { DateText } from '../../ui/DateText';
import { QuoteButton } from '../../ui/QuoteButton';
import { TagChip } from '../../ui/TagChip';
import { TextButton } from '../../ui/TextButton';
import type { SuggestionActs, TagSuggested } from './use-suggestion-acts';
import styles from './Suggestions.module.css';

interface ItemProps {
  readonly row: SuggestedEvent;
  readonly article: string;
  readonly revision: string;
  readonly readOnly: boolean;
  readonly acts: SuggestionActs;
  /** Called once it has left: the focus goes on. */
  readonly onSettle: () => void;
}

/** One suggestion: what happened, when and by whose words, who and where; and the three answers to it. */
export function SuggestionItem(props: ItemProps) {
  const { row, article, revision, readOnly, acts, onSettle } = props;
  const item = useRef<HTMLLIElement>(null);
  const title = useId();
  const [without, setWithout] = useState<readonly string[]>([]);
  const tags = row.tags.filter(({ name }) => !without.includes(name));
  const settle = (work: Promise<void>): void => {
    onSettle();
    void work;
  };
  const does = {
    accept: () => settle(acts.accept(row, row.likely ?? { tags })),
    addNew: () => settle(acts.accept(row, { tags })),
    edit: () => acts.edit(row, tags, item.current?.getBoundingClientRect() ?? new DOMRect()),
    dismiss: () => settle(acts.dismiss(row)),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (readOnly || (event.key !== 'F2' && event.key !== 'Delete')) return;
    event.preventDefault();
    if (event.key === 'F2') does.edit();
    else does.dismiss();
  };
  return (
    <li ref={item} data-suggestion className={styles.item} aria-labelledby={title}>
      {/* Its keys are those of the buttons in it, wherever in it the focus is. */}
      <div role="presentation" onKeyDown={onKeyDown}>
        <div id={title} className={styles.title} dir="auto">
          {row.title}
        </div>
        <div className={styles.when}>
          {formatDate(row.told.edtf ?? '', 'long')}
          <span className={styles.words}> “{row.told.words}”</span>
        </div>
        {row.likely === null ? (
          <Named tags={tags} readOnly={readOnly} onWithout={(name) => setWithout([...without, name])} />
        ) : (
          <Likely likely={row.likely} />
        )}
        <Quote row={row} article={article} revision={revision} isFirst={readOnly} />
        {!readOnly && <Answers row={row} title={title} {...does} />}
      </div>
    </li>
  );
}

/** Its sentence, which leads to where it stands. `isFirst`: it takes the focus, for there is no answer to give. */
function Quote({
  row: { start, end, quote },
  article,
  revision,
  isFirst,
}: Pick<ItemProps, 'row' | 'article' | 'revision'> & { isFirst: boolean }) {
  const openArticle = useWorkspace((state) => state.openArticle);
  const detail = { kind: 'article' as const, id: article };
  return (
    <QuoteButton
      className={styles.quote}
      title="Show it in the article"
      data-first={isFirst || undefined}
      onClick={() => openArticle(article, { start, end, revision, detail })}
    >
      {quote}
    </QuoteButton>
  );
}

function Answers({
  row,
  title,
  accept,
  addNew,
  edit,
  dismiss,
}: {
  row: SuggestedEvent;
  title: string;
  accept: () => void;
  addNew: () => void;
  edit: () => void;
  dismiss: () => void;
}) {
  const each = { size: 'compact-xs', 'aria-describedby': title } as const;
  return (
    <div className={styles.acts}>
      <Button {...each} data-first onClick={accept}>
        {row.likely === null ? 'Add event' : 'Link to it'}
      </Button>
      {row.likely !== null && (
        <Button {...each} variant="subtle" onClick={addNew}>
          New event
        </Button>
      )}
      <Button {...each} variant="subtle" onClick={edit}>
        Edit…
      </Button>
      <Button {...each} variant="subtle" onClick={dismiss}>
        Dismiss
      </Button>
    </div>
  );
}

/** The event that is there already. */
function Likely({ likely }: { likely: NonNullable<SuggestedEvent['likely']> }) {
  const openEvent = useWorkspace((state) => state.openEvent);
  return (
    <div className={styles.likely}>
      Likely{' '}
      <TextButton onClick={() => openEvent(likely.id)}>
        {likely.title === '' ? 'an event without a title' : likely.title}
      </TextButton>
      , <DateText date={likely.date} />
    </div>
  );
}

/** Who and where: tags that are there, and names that would become tags. */
function Named({
  tags,
  readOnly,
  onWithout,
}: {
  tags: readonly TagSuggested[];
  readOnly: boolean;
  onWithout: (name: string) => void;
}) {
  const { byId } = useCodebook();
  if (tags.length === 0) return null;
  return (
    <div className={styles.tags}>
      {tags.map(({ choice, name }) => {
        const tag = 'id' in choice ? byId.get(choice.id) : undefined;
        const remove = readOnly ? {} : { onRemove: () => onWithout(name) };
        return tag ? (
          <TagChip key={name} tag={tag} {...remove} />
        ) : (
          <span key={name} className={styles.newTag} title={`Not in the codebook yet: accepting adds it`}>
            <span className={styles.newName}>
              New {'kind' in choice ? choice.kind : 'tag'}: {name}
            </span>
            {!readOnly && (
              <TextButton
                tone="around"
                className={styles.without}

                aria-label={`Without ${name}`}
                onClick={() => onWithout(name)}
              >
                ×
              </TextButton>
            )}
          </span>
        );
      })}
    </div>
  );
}
