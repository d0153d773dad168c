import { NativeSelect } from '@mantine/core';
import { useState, type DOMAttributes } from 'react';
import { pictureEndings } from '#common/formats/pictures/picture-kind';
import type { Article, HeldFile } from '#common/model/article';
import { useAct } from '../../platform/act';
import { readPieces } from '../../platform/read-pieces';
import { isCancelled } from '../../platform/trouble';
import { Progress } from '../../ui/Progress';
import { TextButton } from '../../ui/TextButton';
import { AttachButton } from './AttachButton';
import { attachFiles, type AttachInput } from './attach-files';
import { FilePicture } from './FilePicture';
import { saveBytes } from './save-bytes';
import styles from './ArticleDetails.module.css';

const roles: Record<HeldFile['role'], string> = {
  original: 'Original',
  attachment: 'Attachment',
  translation: 'Translation',
};

/** Pictures a browser shows by itself; nothing that could run is among them. */
const shownAsPicture = Object.keys(pictureEndings);

interface Work {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly stop: AbortController;
}

/** Reading and attaching the files of an article: one at a time, with its progress and the way to stop it. */
function useFileWork(article: Article) {
  const act = useAct();
  const [work, setWork] = useState<Work | null>(null);
  const read = async ({ sha256, name, mediaType }: HeldFile): Promise<Blob | undefined> => {
    const stop = new AbortController();
    const label = `Reading ${name}`;
    const pieces = await act((api) =>
      readPieces(
        (stretch) => api.articles.original({ id: article.id, sha256, ...stretch }, { signal: stop.signal }),
        (done, total) => setWork({ label, done, total, stop }),
      ).catch(ignoreCancel),
    );
    setWork(null);
    return pieces && new Blob([...pieces], { type: mediaType });
  };
  const attach = async (input: AttachInput): Promise<void> => {
    const stop = new AbortController();
    const total = input.kind === 'files' ? input.files.length : null;
    setWork({ label: 'Attaching', done: 0, total, stop });
    await act((api) =>
      attachFiles(api, article.id, input, stop.signal, (done) =>
        setWork({ label: 'Attaching', done, total, stop }),
      ).catch(ignoreCancel),
    );
    setWork(null);
  };
  return { work, read, attach };
}

/** The files kept for an article, untouched, each by its hash: attached by dialog or drop, looked at, saved, taken away. */
export function ArticleFiles({ article, readOnly }: { article: Article; readOnly: boolean }) {
  const { work, read, attach } = useFileWork(article);
  const [over, setOver] = useState(false);
  const [picture, setPicture] = useState<{ name: string; bytes: Blob } | null>(null);
  const drop: DOMAttributes<HTMLDivElement> = readOnly
    ? {}
    : {
        onDragOver: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: (event) => {
          setOver(false);
          const files = [...event.dataTransfer.files];
          if (files.length > 0) void attach({ kind: 'files', files });
        },
      };
  return (
    <div
      {...drop}
      data-takes-files={!readOnly || undefined}
      className={styles.files}
      data-over={over || undefined}
    >
      {article.files.length === 0 && <p className={styles.quiet}>No file is held for this work.</p>}
      <ul className={styles.items}>
        {article.files.map((file) => (
          <FileLine
            key={`${file.sha256} ${file.name}`}
            article={article.id}
            file={file}
            readOnly={readOnly}
            onSave={async () => {
              const bytes = await read(file);
              if (bytes) saveBytes(bytes, file.name);
            }}
            onLook={async () => {
              const bytes = await read(file);
              if (bytes) setPicture({ name: file.name, bytes });
            }}
          />
        ))}
      </ul>
      {work && (
        <Progress label={work.label} done={work.done} total={work.total} onCancel={() => work.stop.abort()} />
      )}
      {!readOnly && !work && <AttachButton onFiles={(input) => void attach(input)} />}
      {picture && <FilePicture {...picture} onClose={() => setPicture(null)} />}
    </div>
  );
}

function ignoreCancel(error: unknown): undefined {
  if (!isCancelled(error)) throw error;
}

function FileLine({
  article,
  file,
  readOnly,
  onSave,
  onLook,
}: {
  article: string;
  file: HeldFile;
  readOnly: boolean;
  onSave: () => Promise<void>;
  onLook: () => Promise<void>;
}) {
  const act = useAct();
  const { sha256, name, role, mediaType } = file;
  const set = (next: 'attachment' | 'translation' | null): void =>
    void act((api) => api.articles.setFile({ id: article, sha256, name, role: next }));
  return (
    <li className={styles.item}>
      <div className={styles.words}>{name}</div>
      <div className={styles.reason}>
        {roles[role]} · {mediaType} · <span title={`SHA-256 ${sha256}`}>{sha256.slice(0, 12)}</span>
      </div>
      <div className={styles.acts}>
        {shownAsPicture.includes(mediaType) && (
          <TextButton underlined aria-label={`Look at ${name}`} onClick={() => void onLook()}>
            Look at it
          </TextButton>
        )}
        <TextButton underlined aria-label={`Save a copy of ${name}`} onClick={() => void onSave()}>
          Save a copy
        </TextButton>
        {role !== 'original' && !readOnly && (
          <>
            <TextButton underlined aria-label={`Detach ${name}`} onClick={() => set(null)}>
              Detach
            </TextButton>
            <NativeSelect
              size="xs"
              aria-label={`What ${name} is`}
              value={role}
              data={[
                { value: 'attachment', label: roles.attachment },
                { value: 'translation', label: roles.translation },
              ]}
              onChange={(event) => set(event.currentTarget.value as 'attachment' | 'translation')}
            />
          </>
        )}
      </div>
    </li>
  );
}
