import type { CiteListState } from './use-cite-list';
import styles from './NoteEditor.module.css';

const width = 340;
const gap = 6;
/** The list at its longest. */
const tallest = 384;
const kinds = {
  annotation: 'passage',
  evidence: 'evidence',
  event: 'event',
  article: 'article',
  tag: 'tag',
} as const;

/** What can be cited by the words typed after an `@`. The keys stay in the text. */
export function CiteList({ state }: { state: CiteListState }) {
  const { id, box, words, rows, waiting, active, point, choose } = state;
  const left = Math.max(8, Math.min(box.left - 12, window.innerWidth - width - 8));
  const roomBelow = window.innerHeight - box.bottom - 2 * gap;
  const roomAbove = box.top - 2 * gap;
  const below = roomBelow >= tallest || roomBelow >= roomAbove;
  const upright = below
    ? { top: box.bottom + gap, maxHeight: roomBelow }
    : { bottom: window.innerHeight - box.top + gap, maxHeight: roomAbove };
  const hint =
    words === ''
      ? 'Type words of a passage, an event, an article or a tag to cite it.'
      : 'Nothing fits. Esc leaves the @ as it is.';
  return (
    <div className={styles.cites} style={{ left, width, ...upright }}>
      <div id={id} role="listbox" aria-label="What to cite">
        {rows.map(({ found, citation }, index) => (
          // For the mouse alone: keys reach a row through the text.
          <div
            key={`${citation.kind} ${citation.id}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.cite}
            onMouseMove={() => index !== active && point(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(rows[index])}
            onKeyDown={() => undefined}
          >
            <span className={styles.citeLabel}>{found.label}</span>
            <span className={styles.citeDetail}>
              {citation.kind === 'evidence' ? 'as evidence for' : kinds[citation.kind]}
              {found.detail === ''
                ? ''
                : citation.kind === 'evidence'
                  ? ` ${found.detail}`
                  : ` · ${found.detail}`}
            </span>
          </div>
        ))}
      </div>
      <div role="status" className={rows.length > 0 || waiting ? 'tl-unseen' : styles.citeHint}>
        {rows.length > 0 ? `${rows.length} found` : waiting ? '' : hint}
      </div>
    </div>
  );
}
