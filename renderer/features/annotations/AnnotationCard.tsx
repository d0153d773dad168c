import { ActionIcon } from '@mantine/core';
import { IconDots, IconMessage } from '@tabler/icons-react';
import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import { isToCheck } from '#common/model/stretch';
import { isEmptyRichText } from '#common/model/rich-text';
import type { Tag } from '#common/model/tag';
import { excerpt } from '#common/text/excerpt';
import { useContextMenu, useOpenMenu } from '../../ui/ContextMenu';
import { PrivateMark } from '../../ui/Private';
import { TagLine } from '../../ui/TagChip';
import { tagColour } from '../../ui/tag-colour';
import { AnnotationComment } from './AnnotationComment';
import { annotationMenu } from './annotation-menu';
import { AnnotationTags } from './AnnotationTags';
import { closeEditing, stopEditing, useEditing } from './editing';
import { EvidenceLine } from './EvidenceLine';
import type { AnnotationActs } from './use-annotation-acts';
import { markLabel, stateWords } from './words';
import shared from './annotations.module.css';
import styles from './AnnotationCard.module.css';

export interface AnnotationCardProps {
  readonly row: AnnotationRow;
  readonly tags: readonly Tag[];
  readonly acts: AnnotationActs;
  readonly selected: boolean;
  readonly onSelect: () => void;
  /** Enter: to the passage. */
  readonly onGoTo: () => void;
  /** Esc: back to where the caret was. */
  readonly onLeave: () => void;
}

/** Graphemes of the quote on a card: enough to know the passage by. */
const quoteLength = 72;
const quoteLengthSelected = 220;

/** The line of its first tag, which a card wears upright. CSS has no upright wave. */
function lookOf(tags: readonly Tag[]): CSSProperties {
  const [first] = tags;
  if (!first) return {};
  const line = first.line === 'wavy' ? 'solid' : first.line;
  return { '--card-edge': tagColour(first.hue, 'edge'), '--card-line': line } as CSSProperties;
}

/** What the user said of a passage, beside it: its words in short, tags, comment and claims. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { row, tags, acts, selected, onSelect } = props;
  const ref = useRef<HTMLDivElement>(null);
  const anchor = (): DOMRect => ref.current?.getBoundingClientRect() ?? new DOMRect();
  const onContextMenu = useContextMenu(() => annotationMenu(row, acts, anchor));
  const editing = useEditing((state) => (state.cards && state.id === row.annotation.id ? state.part : null));
  const edited = { row, acts, autoFocus: true, onDone: stopEditing, onLeave: closeEditing };
  const isDecided = row.state !== 'moved' && !row.annotation.stretches.some(isToCheck);
  const state = isDecided ? null : stateWords[row.state];
  return (
    <article aria-label={`${markLabel(row, tags)}. “${excerpt(row.quote, quoteLength)}”`}>
      <div
        ref={ref}
        // A click anywhere on the card is a convenience; the quote on it does the same for keys.
        role="presentation"
        className={styles.card}
        data-selected={selected || undefined}
        style={lookOf(tags)}
        onClick={onSelect}
        onContextMenu={onContextMenu}
      >
        <CardTop {...props} anchor={anchor} />
        {state && (
          <div className={shared.state} title={state.long}>
            {state.short}
          </div>
        )}
        <AnnotationTags {...edited} tags={tags} editing={editing === 'tags'} />
        <AnnotationComment {...edited} editing={editing === 'comment'} />
        {row.evidence.map((claim) => (
          <EvidenceLine key={claim.evidence.id} claim={claim} />
        ))}
        {row.annotation.private && (
          <div className={shared.private}>
            <PrivateMark />
          </div>
        )}
      </div>
    </article>
  );
}

/** The quote, which takes the focus and leads to the passage; and the card's menu. */
function CardTop({
  row,
  acts,
  selected,
  onGoTo,
  onLeave,
  anchor,
}: AnnotationCardProps & { anchor: () => DOMRect }) {
  const openMenu = useOpenMenu();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className={styles.top}>
      <button
        type="button"
        dir="auto"
        className={styles.quote}
        data-card={row.annotation.id}
        aria-current={selected || undefined}
        tabIndex={selected ? 0 : -1}
        // A press of Enter or Space has no clicks to count.
        onClick={(event) => event.detail === 0 && onGoTo()}
        onKeyDown={onKeyDown}
      >
        {excerpt(row.quote, selected ? quoteLengthSelected : quoteLength)}
      </button>
      <ActionIcon
        size={24}
        className={styles.menu ?? ''}
        aria-label="What to do with this annotation"
        aria-haspopup="menu"
        tabIndex={selected ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          const box = event.currentTarget.getBoundingClientRect();
          openMenu({ x: box.left, y: box.bottom }, annotationMenu(row, acts, anchor));
        }}
      >
        <IconDots size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}

/** A card folded to a line, where many passages stand together. */
export function AnnotationLine({
  row,
  tags,
  onSelect,
}: Pick<AnnotationCardProps, 'row' | 'tags' | 'onSelect'>) {
  const [first] = tags;
  const words = first ? tags.map(({ name }) => name).join(', ') : excerpt(row.quote, 48);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.line}
      aria-label={`${markLabel(row, tags)}. “${excerpt(row.quote, quoteLength)}”`}
      onClick={onSelect}
    >
      <TagLine tag={first ?? { hue: 48, line: 'solid' }} />
      <span className={styles.words}>{words}</span>
      {!isEmptyRichText(row.annotation.comment) && <IconMessage size={14} stroke={1.75} aria-hidden="true" />}
    </button>
  );
}
