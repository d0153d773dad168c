import type { ReactNode } from 'react';
import type { Found } from '#common/contract/library';
import type { Citation } from '#common/model/note';
import { useCall } from '../platform/live';
import { useWorkspace } from '../platform/workspace';
import { Field } from './Field';
import { TextButton } from './TextButton';
import styles from './CitedIn.module.css';

/** Notes shown; of more only the number is. */
const shown = 20;

/** The notes and the comments that cite a record, each a way to it; nothing where none does. */
export function CitedIn({ kind, id }: { kind: Citation['kind']; id: string }) {
  const found = useCall(['notes', 'citing'], { kind, id, from: 0, count: shown }).data;
  const inComments = useCall(
    ['library', 'citing'],
    { kind, id, from: 0, count: shown },
    { collections: ['annotations', 'evidence', 'events'] },
  ).data;
  const openNote = useWorkspace((state) => state.openNote);
  return (
    <>
      {found && (
        <Citing label="Cited in" total={found.total}>
          {found.rows.map((row) => (
            <Line
              key={row.id}
              words={row.title || row.start || 'Untitled note'}
              onGo={() => openNote(row.id)}
            />
          ))}
        </Citing>
      )}
      {inComments && (
        <Citing label="Cited in comments" total={inComments.total}>
          {inComments.rows.map((row) => (
            <Line key={row.id} words={row.label || row.detail} title={row.detail} onGo={() => goTo(row)} />
          ))}
        </Citing>
      )}
    </>
  );
}

/** Shows the record that a comment is of. */
function goTo({ id, kind, article, annotation, event }: Found): void {
  const { openArticle, openEvent } = useWorkspace.getState();
  if (kind === 'annotation' && article !== null) openArticle(article, { annotation: id });
  else if (event !== null) openEvent(event);
  else if (article !== null) openArticle(article, { annotation });
}

function Citing({ label, total, children }: { label: string; total: number; children: ReactNode[] }) {
  if (total === 0) return null;
  const more = total - children.length;
  return (
    <Field label={label}>
      <ul className={styles.list}>
        {children}
        {more > 0 && <li className={styles.more}>and {more} more</li>}
      </ul>
    </Field>
  );
}

function Line({ words, title, onGo }: { words: string; title?: string; onGo: () => void }) {
  return (
    <li>
      <TextButton className={styles.link} dir="auto" title={title} onClick={onGo}>
        {words}
      </TextButton>
    </li>
  );
}
