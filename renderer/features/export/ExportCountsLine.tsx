import type { ExportCounts, ExportFormat } from '#common/contract/export';
import { exportedPictures } from '#common/formats/pictures/export-limits';
import { sizeInWords } from '#common/formats/reading/limits';
import { counted } from '../../ui/counted';
import { TextButton } from '../../ui/TextButton';
import styles from './Export.module.css';

/** What the file will hold and what stays out of it, in a line or two. */
export function ExportCountsLine({
  counts,
  format,
  looseEnds,
  onLooseEnds,
}: {
  counts: ExportCounts | undefined;
  format: ExportFormat;
  /** Loose ends of what goes out; null while they are not known. */
  looseEnds: number | null;
  onLooseEnds: () => void;
}) {
  return (
    <div role="status" className={styles.counts}>
      <p>
        {counts ? held(counts) : ' '}
        {looseEnds !== null && looseEnds > 0 && (
          <>
            {' · '}
            <TextButton tone="warn" underlined onClick={onLooseEnds}>
              {counted(looseEnds, 'loose end')}
            </TextButton>
          </>
        )}
        {looseEnds === 0 && ' · no loose ends'}
      </p>
      {counts !== undefined && counts.fullTexts > 0 && (
        <p className={styles.caution}>
          Contains the full text of {counted(counts.fullTexts, 'article')}. Make sure that you may pass{' '}
          {counts.fullTexts === 1 ? 'it' : 'them'} on.{counts.pictures > 0 && ` ${pictureWords(format)}`}
        </p>
      )}
      {counts !== undefined && counts.privateLeftOut > 0 && <p>{leftOut(counts)}</p>}
    </div>
  );
}

function pictureWords(format: ExportFormat): string {
  const { each, all } = exportedPictures;
  return format === 'html'
    ? `Pictures in the text go with it, up to ${sizeInWords(each)} each and ${sizeInWords(all)} in all; a larger one leaves its place and caption.`
    : 'Pictures in the text leave their place and caption.';
}

function held(counts: ExportCounts): string {
  return [
    counted(counts.passages, 'passage'),
    counted(counts.articles, 'article'),
    counted(counts.events, 'event'),
    counted(counts.evidence, 'piece of evidence', 'pieces of evidence'),
    counted(counts.notes, 'note'),
  ].join(' · ');
}

const kinds = [
  ['articles', 'article', 'articles'],
  ['passages', 'passage', 'passages'],
  ['events', 'event', 'events'],
  ['evidence', 'piece of evidence', 'pieces of evidence'],
  ['notes', 'note', 'notes'],
  ['tags', 'tag', 'tags'],
  ['relations', 'relation of articles', 'relations of articles'],
] as const;

function leftOut({ leftOut: out }: ExportCounts): string {
  const parts = kinds.flatMap(([kind, one, many]) => (out[kind] > 0 ? [counted(out[kind], one, many)] : []));
  return `Left out as private: ${parts.join(', ')}`;
}
