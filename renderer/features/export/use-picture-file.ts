import { useState } from 'react';
import type { TargetExtension } from '#common/contract/host';
import { useApi, type Api } from '../../platform/api';
import { notify } from '../../platform/notify';
import { useHost } from '../../platform/session';
import { base64, piece } from '../../platform/upload';
import { saveBlob } from './save-file';

/** Writing a picture that this window made, whichever host this is. Answers whether it was written. */
export function usePictureFile() {
  const api = useApi();
  const { capabilities } = useHost();
  const [busy, setBusy] = useState(false);
  const write = async (
    make: () => Blob | Promise<Blob>,
    name: string,
    extension: TargetExtension,
  ): Promise<boolean> => {
    setBusy(true);
    try {
      if (capabilities.nativeDialogs) {
        const { handle } = await api.host.chooseTarget({ name, extension });
        if (handle === null) return false;
        notify.done(`Saved ${await send(api, handle, await make())}`);
      } else {
        saveBlob(await make(), name);
        notify.done(`Downloaded ${name}`);
      }
      return true;
    } catch (error) {
      notify.trouble(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, write };
}

/** Hands a file over in pieces to be written where the user chose; answers its name. */
async function send(api: Api, handle: string, file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (let at = 0; ; at += piece) {
    const last = at + piece >= bytes.length;
    const part = base64(bytes.subarray(at, at + piece));
    const { name } = await api.export.savePicture({ handle, base64: part, last });
    if (last) return name ?? '';
  }
}
