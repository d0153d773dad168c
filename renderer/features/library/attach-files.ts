import type { Api } from '../../platform/api';
import { uploadFile } from '../../platform/upload';

/** Files to attach: of this page, or chosen in a system dialog. */
export type AttachInput =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'chosen'; readonly handles: readonly string[] };

/** Keeps files beside an article as one change; `onFile` is told how many are sent. Rejects when `signal` aborts. */
export async function attachFiles(
  api: Api,
  article: string,
  input: AttachInput,
  signal: AbortSignal,
  onFile: (sent: number) => void,
): Promise<void> {
  const { session } = await api.import.begin(undefined, { signal });
  try {
    if (input.kind === 'chosen') {
      await api.import.addChosen({ session, handles: [...input.handles], hold: true }, { signal });
    } else {
      for (const [sent, file] of input.files.entries()) {
        onFile(sent);
        await uploadFile(api, session, file, signal, { hold: true });
      }
    }
    await api.import.attach({ session, article, role: 'attachment' }, { signal });
  } finally {
    await api.import.cancel({ session }).catch(() => undefined);
  }
}
