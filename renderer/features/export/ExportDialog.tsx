import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { runCommand, useCommand } from '../../platform/commands';
import { useLate } from '../../platform/late';
import { useCall } from '../../platform/live';
import { sentenceOf } from '../../platform/trouble';
import { DialogFoot } from '../../ui/DialogFoot';
import { Progress } from '../../ui/Progress';
import { ExportChoices } from './ExportChoices';
import { ExportCountsLine } from './ExportCountsLine';
import { ExportPreview } from './ExportPreview';
import { useExportChoices, type ExportChoicesMade } from './use-export-choices';
import { useExportFile } from './use-export-file';
import styles from './Export.module.css';

/** The export, always mounted: it opens itself on the command export.open. */
export function ExportDialog() {
  const [opened, setOpened] = useState(false);
  useCommand('export.open', () => setOpened(true));
  return opened ? <Dialog onClose={() => setOpened(false)} /> : null;
}

/** Milliseconds that a preview may take before a word is said of it. */
const unsaid = 500;

/** What an export with these options begins with. The last one stays in sight, as old, while the next is made. */
function useExportPreview(options: ExportChoicesMade['options']) {
  const asking = JSON.stringify(options);
  const [wanted] = useDebouncedValue(asking, 120);
  const asked = useMemo(() => JSON.parse(wanted) as typeof options, [wanted]);
  const preview = useCall(['export', 'preview'], asked, {
    keep: true,
    collections: ['articles', 'annotations', 'evidence', 'events', 'notes', 'tags', 'relations', 'rulings'],
  });
  return { preview, asked, isOld: wanted !== asking || preview.isPlaceholderData };
}

function Dialog({ onClose }: { onClose: () => void }) {
  const choices = useExportChoices();
  const { options } = choices;
  const { preview, asked, isOld } = useExportPreview(options);
  const file = useExportFile();
  const isLate = useLate(preview.isFetching, unsaid);
  const write = async (): Promise<void> => {
    if (preview.data && (await file.write(options, preview.data.name))) onClose();
  };
  const close = (): void => {
    file.cancel();
    onClose();
  };
  return (
    <Modal opened onClose={close} title="Export" size={980} yOffset="6vh">
      <div className={styles.dialog}>
        <ExportChoices choices={choices} />
        <ExportCountsLine
          counts={preview.data?.counts}
          format={asked.format}
          looseEnds={preview.data?.looseEnds ?? null}
          onLooseEnds={() => {
            close();
            runCommand('view.looseEnds');
          }}
        />
        {preview.error && <p role="alert">{sentenceOf(preview.error)}</p>}
        {preview.data && (
          <ExportPreview format={asked.format} text={preview.data.text} cut={preview.data.cut} />
        )}
        {isLate && !file.busy && (
          <Progress label="Making the preview" done={0} total={null} onCancel={close} />
        )}
        {file.progress ? (
          <Progress
            label="Reading the articles"
            done={file.progress.done}
            total={file.progress.total}
            onCancel={file.cancel}
          />
        ) : (
          <DialogFoot
            className={styles.foot}
            note={<span className={styles.note}>{preview.data?.name}</span>}
            onLeave={close}
            go="Save the file"
            busy={file.busy}
            disabled={!preview.data || isOld}
            onGo={() => void write()}
          />
        )}
      </div>
    </Modal>
  );
}
