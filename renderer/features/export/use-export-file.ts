import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { ExportOptions } from '#common/contract/export';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { useHost } from '../../platform/session';
import { isCancelled } from '../../platform/trouble';
import { saveText } from './save-text';

export interface ExportFile {
  readonly busy: boolean;
  /** Writes the export as the host can: where the user says, or as a download. Answers whether it was written. */
  write(options: z.infer<typeof ExportOptions>, name: string): Promise<boolean>;
  cancel(): void;
}

/** Writing an export's file: whole or not at all, whichever host this is. */
export function useExportFile(): ExportFile {
  const api = useApi();
  const { capabilities } = useHost();
  const [busy, setBusy] = useState(false);
  const stop = useRef(new AbortController());

  const viaDialog = async (options: z.infer<typeof ExportOptions>, name: string): Promise<boolean> => {
    const extension = options.format === 'html' ? 'html' : 'md';
    const { handle } = await api.host.chooseTarget({ name, extension });
    if (handle === null) return false;
    const saved = await api.export.save({ ...options, handle });
    notify.done(`Saved ${saved.name}`);
    return true;
  };
  const asDownload = async (options: z.infer<typeof ExportOptions>, name: string): Promise<boolean> => {
    const pieces: string[] = [];
    const { signal } = stop.current;
    for await (const piece of await api.export.download(options, { signal })) pieces.push(piece);
    saveText(pieces, name, options.format === 'html' ? 'text/html' : 'text/markdown');
    notify.done(`Downloaded ${name}`);
    return true;
  };
  return {
    busy,
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
      }
    },
  };
}
