import type { Tag } from '#common/model/tag';
import { tagColour } from './tag-colour';
import styles from './TagChip.module.css';

type Shown = Pick<Tag, 'name' | 'hue' | 'line'>;

/** A tag by its name, over a line in its colour and style: told apart without colour. */
export function TagChip({
  tag,
  onRemove,
  onOpen,
}: {
  tag: Shown;
  onRemove?: () => void;
  onOpen?: () => void;
}) {
  return (
    <span
      className={styles.chip}
      style={{ background: tagColour(tag.hue, 'tint'), color: tagColour(tag.hue, 'ink') }}
    >
      <TagLine tag={tag} />
      {onOpen ? (
        <button type="button" className={styles.name} onClick={onOpen}>
          {tag.name}
        </button>
      ) : (
        <span className={styles.name}>{tag.name}</span>
      )}
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove tag ${tag.name}`}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </span>
  );
}

/** The short stroke that stands for a tag: its colour and line style. */
export function TagLine({ tag }: { tag: Pick<Tag, 'hue' | 'line'> }) {
  const colour = tagColour(tag.hue, 'edge');
  if (tag.line === 'wavy') {
    return (
      <svg className={styles.line} viewBox="0 0 16 8" aria-hidden="true">
        <path d="M0 5 q2 -4 4 0 t4 0 t4 0 t4 0" fill="none" style={{ stroke: colour }} strokeWidth="2" />
      </svg>
    );
  }
  return (
    <span
      className={styles.line}
      aria-hidden="true"
      style={{ borderBlockEnd: `${tag.line === 'double' ? 4 : 2}px ${tag.line} ${colour}` }}
    />
  );
}
