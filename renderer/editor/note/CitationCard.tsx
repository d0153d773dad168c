import type { Editor } from '@tiptap/react';
import { citationOf, goneWords, type CitedThings } from './cited-things';
import type { CardPlace } from './use-citation-card';
import styles from './NoteEditor.module.css';

/** Pixels. */
const width = 304;
const gap = 6;

/** What a citation's number stands for, beside it: the words and where they are from. */
export function CitationCard(props: { place: CardPlace; editor: Editor; things: CitedThings }) {
  const { place, editor, things } = props;
  if (!place.mark.isConnected) return null;
  const node = editor.state.doc.nodeAt(editor.view.posAtDOM(place.mark, 0, -1));
  if (node?.type.name !== 'citation') return null;
  const { quote, ...ref } = citationOf(node.attrs);
  const thing = things.of(ref);
  const words = quote === '' ? (thing?.quote ?? '') : quote;
  const gone = thing?.found === false;
  const left = Math.max(8, Math.min(place.box.left - 24, window.innerWidth - width - 8));
  const below = place.box.bottom + 200 < window.innerHeight;
  const upright = below
    ? { top: place.box.bottom + gap }
    : { bottom: window.innerHeight - place.box.top + gap };
  return (
    // The mark's own label says all of this to a screen reader.
    <div className={styles.card} aria-hidden style={{ left, width, ...upright }}>
      <div className={styles.cardWords}>{words}</div>
      {thing && (
        <div className={styles.cardSource} data-gone={gone || undefined}>
          {gone ? goneWords[ref.kind] : ref.kind === 'article' ? '' : thing.source}
        </div>
      )}
    </div>
  );
}
