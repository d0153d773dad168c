import { FieldGroup } from '../../../ui/Field';
import { TextButton } from '../../../ui/TextButton';
import { useWorkspace } from '../../../platform/workspace';
import { stances, type Stance } from '#common/model/evidence';
import type { HeldEvent } from './held-event';
import styles from './WhoSays.module.css';

const counts: Record<Stance, string> = {
  supports: 'supports',
  contradicts: 'contradicts',
  mentions: 'mentions',
};

/** Who says what of an event. Nothing where nobody is named: the evidence says all there is. */
export function WhoSays({ held: { voices, apart } }: { held: HeldEvent }) {
  if (voices.every(({ name }) => name === '')) return null;
  return (
    <FieldGroup title="Who says it">
      <ul className={styles.voices}>
        {voices.map((voice, index) => (
          <li key={`${voice.name} ${index}`} className={styles.voice}>
            <span className={voice.name === '' ? styles.own : styles.name}>
              {voice.name === '' ? 'Articles in their own words' : voice.name}
            </span>
            <span className={styles.counts}>
              {stances
                .filter((stance) => voice[stance] > 0)
                .map((stance) => `${counts[stance]} ${voice[stance]}`)
                .join(' · ')}
            </span>
            {voice.twoAccounts && (
              <span className={styles.two}>One speaker, two accounts: supports it and contradicts it.</span>
            )}
          </li>
        ))}
      </ul>
      {apart.map(({ article, articleLabel, supports, contradicts }) => (
        <p key={article} className={styles.apart}>
          Two speakers in one article:{' '}
          <TextButton underlined onClick={() => useWorkspace.getState().openArticle(article)}>
            {articleLabel}
          </TextButton>{' '}
          quotes {supports.join(', ')} for it and {contradicts.join(', ')} against it. The article is not at
          odds with itself.
        </p>
      ))}
    </FieldGroup>
  );
}
