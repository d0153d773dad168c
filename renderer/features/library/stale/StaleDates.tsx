import { focusPart } from '../../../platform/parts';
import { StaleDateList } from './StaleDateList';
import { useStaleDates } from './use-stale-dates';
import styles from './StaleDates.module.css';

/** In an article's Details: the dates counted from its own before that changed; nothing while there are none. */
export function StaleDates({ article, readOnly }: { article: string; readOnly: boolean }) {
  const { rows, total, accept } = useStaleDates(article);
  if (rows.length === 0) return null;
  return (
    <div className={styles.boxed}>
      <StaleDateList
        rows={rows}
        total={total}
        lead="Counted from this article’s date, which is another now. Nothing changes until you accept it."
        readOnly={readOnly}
        onAccept={accept}
        // The list, or its last line, goes with the button in it: the keyboard stays in the pane.
        onAccepted={() => focusPart('side')}
      />
    </div>
  );
}
