import { useEffect, useState } from 'react';
import type { ImportPiece } from '#common/contract/import';
import { absentPicture } from '#common/formats/pictures/picture-words';
import type { PictureSource } from '../../platform/pictures';
import styles from './Import.module.css';

/** The pictures in a piece under review: drawn where the file held them, else only their place. */
export function PiecePictures({
  pictures,
  source,
}: {
  pictures: ImportPiece['pictures'];
  source: PictureSource;
}) {
  return pictures.map(({ words, file }, at) =>
    file === null ? (
      <div key={at} className={styles.picturePlace}>
        {absentPicture(words)}
      </div>
    ) : (
      <FoundPicture key={at} words={words} file={file} source={source} />
    ),
  );
}

function FoundPicture({ words, file, source }: { words: string; file: string; source: PictureSource }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let made: string | null = null;
    void source(file, stop.signal).then((bytes) => {
      if (stop.signal.aborted || !bytes) return;
      made = URL.createObjectURL(bytes);
      setAddress(made);
    });
    return () => {
      stop.abort();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [source, file]);
  if (address === null) {
    return <div className={styles.picturePlace}>{words === '' ? 'Picture' : `Picture: ${words}`}</div>;
  }
  return <img className={styles.picture} src={address} alt={words} />;
}
