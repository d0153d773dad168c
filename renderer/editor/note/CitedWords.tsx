import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { asksBeside } from '../../platform/open-beside';
import { citationOf, citationWords } from './cited-things';
import { goToCited } from './go-to-cited';
import styles from '../CommentEditor.module.css';

/** A citation where rich text is only shown: its words, leading to what they cite. */
export function CitedWords({ attrs }: { attrs: Readonly<Record<string, unknown>> }) {
  const api = useApi();
  const citation = citationOf(attrs);
  const go = async (beside: boolean): Promise<void> => {
    try {
      const { things } = await api.library.cited({ refs: [{ kind: citation.kind, id: citation.id }] });
      if (things[0]) goToCited(citation, things[0], beside);
    } catch (error) {
      notify.trouble(error);
    }
  };
  return (
    <button
      type="button"
      className={styles.cited}
      dir="auto"
      onClick={(event) => {
        // Where a click on the comment begins to change it, this one does not.
        event.stopPropagation();
        void go(asksBeside(event));
      }}
    >
      {citationWords(citation, null) || 'a citation'}
    </button>
  );
}
