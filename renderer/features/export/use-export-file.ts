import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { ExportFormat, ExportOptions, ExportProgress } from '#common/contract/export';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { useHost } from '../../platform/session';
import { isCancelled } from '../../platform/trouble';
import { saveText } from './save-file';

type Options = z.infer<typeof ExportOptions>;

const files: Readonly<Record<ExportFormat, { extension: 'html' | 'md' | 'csv'; mediaType: string }>> = {
  html: { extension: 'html', mediaType: 'text/html' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  'chronology.csv': { extension: 'csv', mediaType: 'text/csv' },
  'evidence.csv': { extension: 'csv', mediaType: 'text/csv' },
};

export interface ExportFile {
  readonly busy: boolean;
  /** How many of the articles have been read; null before the first, and once all are. */
  readonly progress: ExportProgress | null;
  /** Writes the export as the host can: where the user says, or as a download. Answers whether it was written. */
  write(options: Options, name: string): Promise<boolean>;
  cancel(): void;
}

/** Writing an export's file: whole or not at all, whichever host this is. */
export function useExportFile(): ExportFile {
  const api = useApi();
  const { capabilities } = useHost();
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const stop = useRef(new AbortController());

  const viaDialog = async (options: Options, name: string): Promise<boolean> => {
    const { extension } = files[options.format];
    const { handle } = await api.host.chooseTarget({ name, extension });
    if (handle === null) return false;
    const { signal } = stop.current;
    for await (const step of await api.export.save({ ...options, handle }, { signal })) {
      if ('done' in step) setProgress(step);
      else notify.done(`Saved ${step.name}`);
    }
    return true;
  };
  const asDownload = async (options: Options, name: string): Promise<boolean> => {
    const pieces: string[] = [];
    const { signal } = stop.current;
    for await (const step of await api.export.download(options, { signal })) {
      if (typeof step === 'string') pieces.push(step);
      else setProgress(step);
    }
    signal.throwIfAborted();
    saveText(pieces, name, files[options.format].mediaType);
    notify.done(`Downloaded ${name}`);
    return true;
  };
  return {
    busy,
    progress,
    cancel: () => stop.current.abort(),
    write: async (options, name) => {
      stop.current = new AbortController();
      setBusy(true);
      try {
        return await (capabilities.nativeDialogs ? viaDialog(options, name) : asDownload(options, name));
      } catch (error) {
        if (!isCancelled(error)) notify.trouble(error);
        return false;
      } finally {
        setBusy(false);
        setProgress(null);
      }
    },
  };
}
