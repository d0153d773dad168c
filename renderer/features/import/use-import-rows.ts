import { useEffect, useState } from 'react';
import type { ImportRow } from '#common/contract/import';
import { useApi, type Api } from '../../platform/api';
import { notify } from '../../platform/notify';

/** Rows asked for at a time: the contract's most. */
const page = 500;

async function allRows(api: Api, session: string, signal: AbortSignal): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (;;) {
    const answer = await api.import.rows({ session, from: rows.length, count: page }, { signal });
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}

/** The files of an import, asked again whenever `edits` grows. */
export function useImportRows(session: string, edits: number): readonly ImportRow[] {
  const api = useApi();
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    allRows(api, session, stop.signal).then(setRows, (error: unknown) => {
      if (!stop.signal.aborted) notify.trouble(error);
    });
    return () => stop.abort();
  }, [api, session, edits]);
  return rows;
}
