import { Button, Checkbox, Group, Loader, Modal, NativeSelect, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ExportOptions, ExportScope } from '#common/contract/export';
import type { z } from 'zod';
import { runCommand, useCommand } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { sentenceOf } from '../../platform/trouble';
import { counted } from '../../ui/counted';
import { ExportPreview } from './ExportPreview';
import { useExportFile } from './use-export-file';
import { useScopes } from './use-scopes';
import styles from './Export.module.css';

type Options = z.infer<typeof ExportOptions>;

const formats = [
  { value: 'html', label: 'Web page' },
  { value: 'markdown', label: 'Markdown' },
];

/** The export, always mounted: it opens itself on the command export.open. */
export function ExportDialog() {
  const [opened, setOpened] = useState(false);
  useCommand('export.open', () => setOpened(true));
  return opened ? <Dialog onClose={() => setOpened(false)} /> : null;
}

function Dialog({ onClose }: { onClose: () => void }) {
  const scopes = useScopes();
  const [scopeKey, setScopeKey] = useState('all');
  const [format, setFormat] = useState<Options['format']>('html');
  const [comments, setComments] = useState(true);
  const scope: ExportScope = scopes.find(({ value }) => value === scopeKey)?.scope ?? { kind: 'all' };
  const options: Options = { format, scope, comments };
  const [asked] = useDebouncedValue(options, 120);
  const preview = useCall(['export', 'preview'], asked, {
    keep: true,
    collections: ['articles', 'annotations', 'evidence', 'events', 'notes', 'tags', 'relations', 'rulings'],
  });
  const file = useExportFile();
  const counts = preview.data?.counts;
  const write = async (): Promise<void> => {
    if (preview.data && (await file.write(options, preview.data.name))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Export" size={980} yOffset="6vh">
      <div className={styles.dialog}>
        <div className={styles.choices}>
          <SegmentedControl
            aria-label="Format"
            size="sm"
            value={format}
            data={formats}
            onChange={(value) => setFormat(value === 'markdown' ? 'markdown' : 'html')}
          />
          <NativeSelect
            aria-label="What to export"
            size="sm"
            value={scopeKey}
            data={scopes.map(({ value, label }) => ({ value, label }))}
            onChange={(event) => setScopeKey(event.currentTarget.value)}
          />
          <Checkbox
            label="With comments"
            size="sm"
            checked={comments}
            onChange={(event) => setComments(event.currentTarget.checked)}
          />
        </div>
        <p className={styles.counts} role="status">
          {counts
            ? [
                counted(counts.passages, 'passage'),
                counted(counts.articles, 'article'),
                counted(counts.events, 'event'),
                counted(counts.evidence, 'piece of evidence', 'pieces of evidence'),
                counted(counts.notes, 'note'),
              ].join(' · ')
            : ' '}
          {counts !== undefined &&
            counts.privateLeftOut > 0 &&
            ` · ${counts.privateLeftOut} left out as private`}
          {preview.data && preview.data.looseEnds > 0 && (
            <>
              {' · '}
              <button
                type="button"
                className={styles.ends}
                onClick={() => {
                  onClose();
                  runCommand('view.looseEnds');
                }}
              >
                {counted(preview.data.looseEnds, 'loose end')}
              </button>
            </>
          )}
          {preview.data?.looseEnds === 0 && ' · no loose ends'}
        </p>
        {preview.error && <p role="alert">{sentenceOf(preview.error)}</p>}
        {preview.isLoading && <Loader size="sm" aria-label="Making the preview" />}
        {preview.data && (
          <ExportPreview format={asked.format} text={preview.data.text} cut={preview.data.cut} />
        )}
        <Group justify="flex-end">
          <span className={styles.note}>{preview.data?.name}</span>
          <Button size="sm" onClick={file.busy ? file.cancel : onClose}>
            Cancel
          </Button>
          <Button
            size="sm"
            variant="filled"
            loading={file.busy}
            disabled={!preview.data}
            onClick={() => void write()}
          >
            Save the file
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
