import { useState } from 'react';
import type { Article, HeldFile } from '#common/model/article';
import { useAct } from '../../platform/act';
import { Progress } from '../../ui/Progress';
import { readOriginal, saveBytes } from './save-original';
import styles from './ArticleDetails.module.css';

const roles: Record<HeldFile['role'], string> = {
  original: 'Original',
  attachment: 'Attachment',
  translation: 'Translation',
};

/** The files kept for an article, untouched, each by its hash; a copy can be saved. */
export function ArticleFiles({ article }: { article: Article }) {
  const act = useAct();
  const [reading, setReading] = useState<{ name: string; done: number; total: number | null } | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  if (article.files.length === 0) return <p className={styles.quiet}>No file is held for this work.</p>;
  const save = async ({ sha256, name, mediaType }: HeldFile): Promise<void> => {
    const control = new AbortController();
    setStop(control);
    const bytes = await act((api) =>
      readOriginal(api, { id: article.id, sha256 }, control.signal, (done, total) =>
        setReading({ name, done, total }),
      ),
    );
    setReading(null);
    setStop(null);
    if (bytes) saveBytes(bytes, name, mediaType);
  };
  return (
    <>
      <ul className={styles.items}>
        {article.files.map((file) => (
          <li key={`${file.sha256} ${file.name}`} className={styles.item}>
            <div className={styles.words}>{file.name}</div>
            <div className={styles.reason}>
              {roles[file.role]} · {file.mediaType} ·{' '}
              <span title={`SHA-256 ${file.sha256}`}>{file.sha256.slice(0, 12)}</span>
              {' · '}
              <button type="button" className={styles.button} onClick={() => void save(file)}>
                Save a copy
              </button>
            </div>
          </li>
        ))}
      </ul>
      {reading && (
        <Progress
          label={`Reading ${reading.name}`}
          done={reading.done}
          total={reading.total}
          onCancel={() => stop?.abort()}
        />
      )}
    </>
  );
}
