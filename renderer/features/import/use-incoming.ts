import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { useLibrary } from '../../platform/session';
import { addToImport, type ImportInput } from './import-run';

/**
 * Takes what is to be imported. In the sample library it first waits for its user to say where it goes (`asking`): into
 * a library of one's own, once that is open, or into the sample, said once for all that follows (`meanSample`).
 */
export function useIncoming() {
  const api = useApi();
  const { id, writable, sample } = useLibrary();
  const [waiting, setWaiting] = useState<ImportInput | null>(null);
  const [sampleMeant, setSampleMeant] = useState(false);
  const take = (input: ImportInput, isMeant = sampleMeant || !sample): void => {
    if (writable && !isMeant) setWaiting(input);
    else if (writable) void addToImport(api, input);
    else notify.trouble('This library is open for reading only, so nothing can be imported into it.');
  };
  const takeWaiting = (): void => {
    if (waiting) take(waiting, true);
    setWaiting(null);
  };
  const latest = useRef(takeWaiting);
  useEffect(() => {
    latest.current = takeWaiting;
  });
  useEffect(() => {
    // The library of one's own has been made and is open: what waited for it goes there.
    if (!sample) latest.current();
  }, [id, sample]);
  return {
    take,
    asking: waiting !== null && sample,
    meanSample: (): void => {
      setSampleMeant(true);
      takeWaiting();
    },
    forget: () => setWaiting(null),
  };
}
