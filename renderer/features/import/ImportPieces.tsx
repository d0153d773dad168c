import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ImportDetail, ImportPiece } from '#common/contract/import';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { importPictures, type PictureSource } from '../../platform/pictures';
import { wholeWindow } from '../../platform/whole-window';
import { counted } from '../../ui/counted';
import { PiecePictures } from './PiecePictures';
import { TextButton } from '../../ui/TextButton';
import styles from './Import.module.css';

/** Pieces shown at first, and with each asking for more. */
const step = 200;

interface ImportPiecesProps {
  readonly session: string;
  readonly detail: ImportDetail;
  readonly onChange: (piece: string, removed: boolean) => void;
  /** Joins words again that were parted at a place of a piece. */
  readonly onJoin: (piece: string, at: number) => void;
  /** Shown at the end of the heading. */
  readonly aside: ReactNode;
}

/** The text as it will be stored, with what cleaning took out in its place, struck through and one click from back. */
export function ImportPieces({ session, detail, onChange, onJoin, aside }: ImportPiecesProps) {
  const api = useApi();
  const { item } = detail.row;
  const source = useMemo(() => importPictures(api, session, item), [api, session, item]);
  const [most, setMost] = useState(step);
  const [onlyRemoved, setOnlyRemoved] = useState(false);
  const pieces = usePieces(session, detail, most);
  const touched = pieces.filter(
    (piece) => piece.removed !== null || piece.mended !== null || piece.parted.length > 0,
  );
  const shown = onlyRemoved ? touched : pieces;
  return (
    <section aria-label="Text" className={styles.text}>
      <div className={styles.textHead}>
        <h3 className={styles.heading}>Text</h3>
        <span className={styles.quiet}>
          {touched.length === 0
            ? 'Cleaning changed nothing.'
            : `Cleaning took out or mended ${counted(touched.length, 'place')}.`}
        </span>
        {touched.length > 0 && (
          <TextButton small aria-pressed={onlyRemoved} onClick={() => setOnlyRemoved(!onlyRemoved)}>
            {onlyRemoved ? 'Show the whole text' : 'Show only those'}
          </TextButton>
        )}
        {aside}
      </div>
      <div className={styles.pieces} tabIndex={0} role="group" aria-label="The text as it will be stored">
        {shown.map((piece) => (
          <Piece key={piece.id} piece={piece} source={source} onChange={onChange} onJoin={onJoin} />
        ))}
        {pieces.length < detail.pieces && (
          <TextButton small onClick={() => setMost(most + step)}>
            Show more of the text
          </TextButton>
        )}
      </div>
    </section>
  );
}

/** The first `most` pieces of a file, asked for again whenever something of it changed. */
function usePieces(session: string, detail: ImportDetail, most: number): readonly ImportPiece[] {
  const api = useApi();
  const { item } = detail.row;
  const [pieces, setPieces] = useState<readonly ImportPiece[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    wholeWindow((from, count) => api.import.pieces({ session, item, from, count }, { signal }), 0, most).then(
      ({ rows }) => setPieces(rows),
      (error: unknown) => {
        if (!signal.aborted) notify.trouble(error);
      },
    );
    return () => stop.abort();
  }, [api, session, item, most, detail]);
  return pieces;
}

interface PieceProps extends Pick<ImportPiecesProps, 'onChange' | 'onJoin'> {
  readonly piece: ImportPiece;
  readonly source: PictureSource;
}

function Piece({ piece, source, onChange, onJoin }: PieceProps) {
  const { id, type, text, removed, mended, parted, pictures } = piece;
  const called = text.trim() === '' && pictures[0] ? `picture ${pictures[0].words}` : text;
  const gone = removed !== null;
  return (
    <div className={styles.piece} data-type={type} data-removed={gone || undefined}>
      <div className={styles.pieceText}>
        {gone ? <del>{text}</del> : text}
        {!gone && <PiecePictures pictures={pictures} source={source} />}
        {mended && (
          <span className={styles.reason}>
            {' '}
            Mended: {mended.reason} (was <del>{mended.was}</del>)
          </span>
        )}
        {gone && <span className={styles.reason}> Taken out: {removed}</span>}
        {!gone &&
          parted.map(({ at, was, is }) => (
            <span key={at} className={styles.reason}>
              {' '}
              Parted: {is} (was <del>{was}</del>){' '}
              <TextButton small aria-label={`Put back: ${was}`} onClick={() => onJoin(id, at)}>
                Put back
              </TextButton>
            </span>
          ))}
      </div>
      <TextButton
        small
        className={styles.pieceButton}
        aria-label={`${gone || mended ? 'Put back' : 'Take out'}: ${called.slice(0, 60)}`}
        onClick={() => onChange(id, !(gone || mended !== null))}
      >
        {gone || mended ? 'Put back' : 'Take out'}
      </TextButton>
    </div>
  );
}
