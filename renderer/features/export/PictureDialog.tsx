import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { DayRange } from '#common/time/edtf-value';
import type { LaneGrouping } from '#common/timeline/lanes';
import { useCitationStyle } from '../../platform/citation-style';
import { useLate } from '../../platform/late';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { Progress } from '../../ui/Progress';
import { counted } from '../../ui/counted';
import { DialogFoot, FootButton } from '../../ui/DialogFoot';
import { drawPng } from './draw-png';
import { usePictureFile } from './use-picture-file';
import styles from './Export.module.css';

/** Pixels of a PNG for each of the picture's own: sharp on paper and on fine screens. */
const pngScale = 2;

/** Milliseconds that a drawing may take before a word is said of it. */
const unsaid = 500;

/** The picture of these days, drawn again shortly after its caption changes; ready once it has that caption. */
function useTimelinePicture(days: DayRange, lanes: LaneGrouping | null, caption: string) {
  const [style] = useCitationStyle();
  const [asked] = useDebouncedValue(caption, 200);
  const picture = useCall(
    ['export', 'timeline'],
    { days, caption: asked, style, lanes },
    { keep: true, collections: ['articles', 'annotations', 'evidence', 'events', 'tags', 'relations'] },
  );
  const isReady = (picture.data?.svg ?? '') !== '' && asked === caption && !picture.isPlaceholderData;
  return { picture, asked, isReady };
}

/** The timeline of these days as a picture on its own, looked at before it is saved. */
export function PictureDialog({
  days,
  lanes,
  onClose,
}: {
  days: DayRange;
  lanes: LaneGrouping | null;
  onClose: () => void;
}) {
  const { name } = useLibrary();
  const [caption, setCaption] = useState(`${name}: events by date`);
  const { picture, asked, isReady } = useTimelinePicture(days, lanes, caption);
  const file = usePictureFile();
  const isLate = useLate(picture.isFetching, unsaid);
  const { svg = '', events = 0, sources = 0, privateLeftOut = 0 } = picture.data ?? {};
  const save = async (extension: 'svg' | 'png'): Promise<void> => {
    const make = (): Blob | Promise<Blob> =>
      extension === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : drawPng(svg, pngScale);
    if (await file.write(make, `${fileName(name)} timeline.${extension}`, extension)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Save the timeline as a picture" size={980} yOffset="6vh">
      <div className={styles.dialog}>
        <TextInput
          label="Caption"
          size="sm"
          maxLength={500}
          value={caption}
          onChange={(event) => setCaption(event.currentTarget.value)}
          data-autofocus
        />
        <div role="status" className={styles.counts}>
          <p>
            {picture.data &&
              (svg === ''
                ? 'No event reaches into the days shown. Close this, fit everything into view with f, and try again.'
                : `${counted(events, 'event')} in view · ${counted(sources, 'source')}`)}
          </p>
          {privateLeftOut > 0 && <p>Left out as private: {counted(privateLeftOut, 'event')}</p>}
        </div>
        {picture.error && <p role="alert">{sentenceOf(picture.error)}</p>}
        <div className={styles.picture} tabIndex={0} role="group" aria-label="Preview of the picture">
          {svg !== '' && <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={asked} />}
        </div>
        {isLate && <Progress label="Drawing the timeline" done={0} total={null} onCancel={onClose} />}
        <DialogFoot
          onLeave={onClose}
          go="Save as PNG"
          disabled={!isReady}
          busy={file.busy}
          onGo={() => void save('png')}
        >
          <FootButton disabled={!isReady} loading={file.busy} onClick={() => void save('svg')}>
            Save as SVG
          </FootButton>
        </DialogFoot>
      </div>
    </Modal>
  );
}

/** A library's name as part of a file's, on every system. */
function fileName(name: string): string {
  const safe = name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim();
  return safe === '' ? 'Library' : safe;
}
