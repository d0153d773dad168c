import {
  IconCalendarPlus,
  IconHighlight,
  IconMessage,
  IconPlus,
  IconQuote,
  IconTag,
} from '@tabler/icons-react';
import { memo, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Tag } from '#common/model/tag';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../editor/article-editor';
import { runCommand } from '../../platform/commands';
import { CommandKbd, Kbd } from '../../ui/Kbd';
import { TagLine } from '../../ui/TagChip';
import { placeBar, type Spot } from './bar-place';
import type { PassageActs } from './use-passage-acts';
import styles from './PassageBar.module.css';

export interface PassageBarProps {
  readonly editor: ArticleEditor;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly passage: TextRange;
  readonly acts: PassageActs;
  readonly recent: readonly Tag[];
  /** Whether an annotation is at hand to which the words can be added. */
  readonly joins: boolean;
  /** Esc in the bar: back to the words. */
  readonly onLeave: () => void;
}

/** What to do with the words selected, beside them: each with its key. */
export const PassageBar = memo(function PassageBar({
  editor,
  scroller,
  passage,
  acts,
  recent,
  joins,
  onLeave,
}: PassageBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    if (bar.current && scroller.current) {
      setSpot(placeBar(editor.rects(passage), bar.current, scroller.current));
    }
  }, [editor, scroller, passage]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
      return;
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label="What to do with the selected words"
      className={styles.bar}
      style={spot ? { left: spot.left, top: spot.top } : { visibility: 'hidden' }}
      // A press on the bar must not take the selection from the words.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <Acts acts={acts} joins={joins} />
      {recent.length > 0 && <RecentTags acts={acts} recent={recent} />}
    </div>
  );
});

function Acts({ acts, joins }: Pick<PassageBarProps, 'acts' | 'joins'>) {
  const buttons = [
    { label: 'Highlight', id: 'article.highlight', icon: IconHighlight, run: acts.highlight },
    { label: 'Tag', id: 'article.tag', icon: IconTag, run: acts.tags },
    { label: 'Comment', id: 'article.comment', icon: IconMessage, run: acts.comment },
    { label: 'Event', id: 'article.link', icon: IconCalendarPlus, run: acts.link },
    { label: 'Cite', id: 'article.cite', icon: IconQuote, run: acts.cite },
    ...(joins
      ? [
          {
            label: 'Add',
            id: 'annotation.addWords' as const,
            icon: IconPlus,
            run: () => void runCommand('annotation.addWords'),
          },
        ]
      : []),
  ] as const;
  return (
    <div className={styles.row}>
      {buttons.map(({ label, id, icon: Icon, run }, at) => (
        <button
          key={id}
          type="button"
          tabIndex={at === 0 ? 0 : -1}
          className={styles.act}
          onClick={() => void run()}
        >
          <Icon size={16} stroke={1.75} aria-hidden="true" />
          {label}
          <CommandKbd command={id} />
        </button>
      ))}
    </div>
  );
}

function RecentTags({ acts, recent }: Pick<PassageBarProps, 'acts' | 'recent'>) {
  return (
    <div className={styles.row}>
      {recent.map((tag, at) => (
        <button
          key={tag.id}
          type="button"
          tabIndex={-1}
          title={tag.name}
          aria-label={`Highlight as ${tag.name}`}
          className={`${styles.act} ${styles.tag}`}
          onClick={() => void acts.tag({ id: tag.id }, tag.name)}
        >
          <Kbd keys={String(at + 1)} />
          <TagLine tag={tag} />
          <span className={styles.name}>{tag.name}</span>
        </button>
      ))}
    </div>
  );
}
