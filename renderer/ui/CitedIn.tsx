import type { Citation } from '#common/model/note';
import { useCall } from '../platform/live';
import { useWorkspace } from '../platform/workspace';
import { Field } from './Field';
import styles from './CitedIn.module.css';

/** Notes shown; of more only the number is. */
const shown = 20;

/** The notes that cite a record, each a way to it; nothing where none does. */
export function CitedIn({ kind, id }: { kind: Citation['kind']; id: string }) {
  const found = useCall(['notes', 'citing'], { kind, id, from: 0, count: shown }).data;
  const openNote = useWorkspace((state) => state.openNote);
  if (!found || found.total === 0) return null;
  const more = found.total - found.rows.length;
  return (
    <Field label="Cited in">
      <ul className={styles.list}>
        {found.rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.link} dir="auto" onClick={() => openNote(row.id)}>
              {row.title || row.start || 'Untitled note'}
            </button>
          </li>
        ))}
        {more > 0 && <li className={styles.more}>and {more} more</li>}
      </ul>
    </Field>
  );
}
