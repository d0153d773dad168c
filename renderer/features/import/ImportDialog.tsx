import { Button, Group, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useApi } from '../../platform/api';
import { useCommand } from '../../platform/commands';
import { useHostEvents } from '../../platform/host-events';
import { notify } from '../../platform/notify';
import { focusPart } from '../../platform/parts';
import { readOnlyLibrary } from '../../platform/reasons';
import { useHost, useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { Progress } from '../../ui/Progress';
import { closeImport, storeImport, stopStoring, useImportRun, type ImportInput } from './import-run';
import { ImportReview } from './ImportReview';
import { ImportSummary } from './ImportSummary';
import { OwnLibraryFirst } from './OwnLibraryFirst';
import { PasteDialog } from './PasteDialog';
import { useFileDrop } from './use-file-drop';
import { useIncoming } from './use-incoming';

/** The import, always mounted: it opens itself on its commands, on drops and on files opened with the program. */
export function ImportDialog() {
  const api = useApi();
  const { capabilities } = useHost();
  const { writable } = useLibrary();
  const chooser = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const phase = useImportRun((run) => run.phase);
  const { take, asking, meanSample, forget } = useIncoming();
  const add = (input: ImportInput): void => {
    setPasting(false);
    take(input);
  };
  const chooseFiles = async (): Promise<void> => {
    if (!capabilities.nativeDialogs) return chooser.current?.click();
    const files = await api.host.chooseFiles();
    if (files.length > 0) add({ kind: 'chosen', handles: files.map(({ handle }) => handle) });
  };
  useCommand('import.files', chooseFiles, { enabled: writable || readOnlyLibrary });
  useCommand('import.paste', () => setPasting(true), { enabled: writable || readOnlyLibrary });
  useFileDrop((files) => add({ kind: 'files', files }));
  useHostEvents((event) => {
    if (event.type === 'files') add({ kind: 'chosen', handles: event.files.map(({ handle }) => handle) });
  });
  return (
    <>
      {asking && <OwnLibraryFirst onSample={meanSample} onClose={forget} />}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) add({ kind: 'files', files });
        }}
      />
      {pasting && (
        <PasteDialog
          onPaste={(text, html) => add({ kind: 'pasted', text, ...(html ? { html } : {}) })}
          onClose={() => setPasting(false)}
        />
      )}
      {phase.at !== 'idle' && <ImportModal onAddFiles={chooseFiles} />}
    </>
  );
}

function ImportModal({ onAddFiles }: { onAddFiles: () => Promise<void> }) {
  const api = useApi();
  const { phase, session } = useImportRun();
  const storing = phase.at === 'storing';
  // Closing while articles are being stored stops the storing; the summary then says what is in.
  const close = (): void => {
    void (storing ? stopStoring(api) : closeImport(api));
    // What the import was begun from may be gone with the empty list: the keyboard goes on in the article it opened.
    if (phase.at === 'done' && phase.result.stored.length > 0) focusPart('reader');
  };
  const store = async (): Promise<void> => {
    const done = await storeImport(api);
    const [only, ...more] = done?.stored ?? [];
    const { openArticle } = useWorkspace.getState();
    if (!done || !only) return;
    openArticle(only.article);
    if (more.length > 0 || done.failed.length > 0 || done.skipped > 0) return;
    notify.done(`Imported ${only.label}`);
    void closeImport(api);
    focusPart('reader');
  };
  return (
    <Modal
      opened
      onClose={close}
      title="Import"
      size={phase.at === 'review' ? 'min(1560px, calc(100vw - 48px))' : 560}
      closeOnClickOutside={false}
      // Escape leaves a cell or the table; it must not throw the review away.
      closeOnEscape={phase.at !== 'review'}
      yOffset="4vh"
    >
      {phase.at === 'reading' && (
        <Progress label="Reading" done={phase.done} total={phase.total} onCancel={close} />
      )}
      {phase.at === 'storing' && (
        <Progress
          label="Storing"
          done={phase.done}
          total={phase.total || null}
          onCancel={() => void stopStoring(api)}
        />
      )}
      {phase.at === 'review' && session !== null && (
        <ImportReview session={session} onStore={store} onAddFiles={onAddFiles} onCancel={close} />
      )}
      {phase.at === 'done' && <ImportSummary result={phase.result} onClose={close} />}
      {phase.at === 'failed' && (
        <>
          <p role="alert">{phase.problem}</p>
          <Group justify="flex-end">
            <Button onClick={close} size="sm">
              Close
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
