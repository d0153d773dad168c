import { Button } from '@mantine/core';
import { useState } from 'react';
import { currentRevision, type Article } from '#common/model/article';
import type { RunTogether } from '#common/text/run-together';
import { useArticleText } from '../../editor/use-article-text';
import { useWorkspace } from '../../platform/workspace';
import { counted } from '../../ui/counted';
import { FieldGroup } from '../../ui/Field';
import { TextButton } from '../../ui/TextButton';
import { useRevise } from './use-revise';
import { useRunTogether } from './use-run-together';
import styles from './Revisions.module.css';

/** How many are shown before the rest is asked for. */
const few = 6;

/** UTF-16 units of a text that is looked through at once; a longer one only when asked. */
const shortText = 300_000;

/** Words that seem to have run together, each mended on a click; nothing is shown where there are none. */
export function RunTogetherList({ article, writable }: { article: Article; writable: boolean }) {
  const revision = currentRevision(article)?.id ?? null;
  const { text } = useArticleText(article.id, revision);
  const [asked, setAsked] = useState(false);
  const words = text?.map.index.text ?? '';
  const isLong = words.length > shortText && !asked;
  const language = article.language.value;
  const found = useRunTogether(isLong ? null : words, language);
  if (isLong) {
    return (
      <FieldGroup title="Words run together">
        <Button onClick={() => setAsked(true)}>Look for words run together</Button>
      </FieldGroup>
    );
  }
  if (revision === null || found.length === 0) return null;
  return <Found article={article.id} revision={revision} found={found} writable={writable} />;
}

interface FoundProps {
  readonly article: string;
  readonly revision: string;
  readonly found: readonly RunTogether[];
  readonly writable: boolean;
}

function Found({ article, revision, found, writable }: FoundProps) {
  const revise = useRevise(article);
  const openArticle = useWorkspace((state) => state.openArticle);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const shown = all ? found : found.slice(0, few);
  const mend = async (which: readonly RunTogether[], said: string): Promise<void> => {
    setBusy(true);
    const edits = which.flatMap(({ spaces }) => spaces.map((at) => ({ start: at, end: at, text: ' ' })));
    await revise(revision, { kind: 'words', edits }, said);
    setBusy(false);
  };
  return (
    <FieldGroup title="Words run together">
      <p className={styles.quiet}>
        As where links were stripped from a page. Nothing is mended until you say so.
      </p>
      <ul className={styles.items}>
        {shown.map((each) => (
          <li key={each.start} className={styles.row}>
            <TextButton
              tone="around"
              className={styles.words}
              title="Show it in the article"
              onClick={() => openArticle(article, { start: each.start, end: each.end, revision })}
            >
              <span className={styles.was}>{each.was}</span> {each.is}
            </TextButton>
            <Button
              disabled={!writable || busy}
              aria-label={`Mend “${each.was}”`}
              onClick={() => void mend([each], `Mended “${each.is}”.`)}
            >
              Mend
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {found.length > shown.length && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show {counted(found.length - shown.length, 'more', 'more')}
          </Button>
        )}
        {found.length > 1 && (
          <Button
            disabled={!writable || busy}
            onClick={() => void mend(found, `Mended ${counted(found.length, 'place')}.`)}
          >
            Mend all {found.length}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
