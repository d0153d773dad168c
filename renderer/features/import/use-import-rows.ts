import { useCallback, useEffect, useRef, useState } from 'react';
import { longestWindow } from '#common/contract/longest-window';
import type { ImportRow } from '#common/contract/import';
import { useApi, type Api } from '../../platform/api';
import { notify } from '../../platform/notify';

async function* pages(
  api: Api,
  session: string,
  { from, to }: { from: number; to: number },
  signal: AbortSignal,
): AsyncGenerator<{ from: number; total: number; rows: readonly ImportRow[] }> {
  for (let at = from; at < to;) {
    const count = Math.min(longestWindow, to - at);
    const { total, rows } = await api.import.rows({ session, from: at, count }, { signal });
    yield { from: at, total, rows };
    at += rows.length;
    if (rows.length === 0 || at >= total) return;
  }
}

export interface ImportRows {
  readonly rows: readonly ImportRow[];
  /** Asks again for some rows, after an edit of them; `to` is exclusive. */
  reload(from: number, to: number): void;
}

/** The files of an import, asked again as a whole whenever `edits` grows; long tables fill as they come. */
export function useImportRows(session: string, edits: number): ImportRows {
  const api = useApi();
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const whole = useRef(new AbortController());
  const load = useCallback(
    async (from: number, to: number, signal: AbortSignal): Promise<void> => {
      try {
        for await (const part of pages(api, session, { from, to }, signal)) {
          if (signal.aborted) return;
          setRows((before) => {
            const after = before.slice(0, part.total);
            after.splice(part.from, part.rows.length, ...part.rows);
            return after;
          });
        }
      } catch (error) {
        if (!signal.aborted) notify.trouble(error);
      }
    },
    [api, session],
  );
  useEffect(() => {
    const stop = new AbortController();
    whole.current = stop;
    void load(0, Infinity, stop.signal);
    return () => stop.abort();
  }, [load, edits]);
  const reload = useCallback((from: number, to: number) => void load(from, to, whole.current.signal), [load]);
  return { rows, reload };
}
