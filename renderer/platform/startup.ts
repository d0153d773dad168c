import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { actsAnswered } from './act';
import { useApi, useLine, type Api } from './api';
import { runFromMenu } from './command-keys';
import { followFeed } from './feed';
import { tellHostEvent } from './host-events';
import type { Session } from './session';
import { flushSettings, setSetting, startSettings } from './settings';
import { nowhere, placeOf, type Place } from './place';
import { useWorkspace } from './workspace';

const SavedDetail = z.object({ kind: z.enum(['annotation', 'event', 'article', 'tag']), id: z.string() });
const SavedBeside = z.object({
  article: z.string(),
  annotation: z.string().nullable(),
  first: z.boolean(),
});
const SavedPlace = z.object({
  article: z.string().nullable(),
  annotation: z.string().nullable(),
  beside: SavedBeside.nullable().default(null),
  event: z.string().nullable(),
  note: z.string().nullable(),
  tab: z.enum(['details', 'note']),
  detail: SavedDetail.nullable(),
});

/** The settings key under which the last place in a library is kept. */
export function placeKey(library: string): string {
  return `place.${library}`;
}

/** A place as it was saved; whatever does not read as one is nowhere. */
export function readPlace(saved: unknown): Place {
  const place = SavedPlace.safeParse(saved);
  return place.success ? place.data : nowhere;
}

export type Startup =
  | { readonly state: 'starting' }
  | { readonly state: 'ready'; readonly session: Session }
  | { readonly state: 'failed'; readonly error: unknown };

/** Milliseconds before a feed that broke on a standing line is followed again. */
const pause = 1000;

/**
 * Learns, each time the line opens, which host and library are at its other end, and follows that library's
 * feed. Another library than before starts over: its own last place, nothing of the old one kept.
 */
export function useStartup(): Startup {
  const api = useApi();
  const queries = useQueryClient();
  const line = useLine();
  const [startup, setStartup] = useState<Startup>({ state: 'starting' });
  const bound = useRef<string | null>(null);
  useEffect(() => {
    if (line !== 'open') return undefined;
    const stop = new AbortController();
    const begin = async (): Promise<void> => {
      const [host, library, settings] = await Promise.all([
        api.host.info(),
        api.library.info(),
        api.host.settings(),
      ]);
      if (stop.signal.aborted) return;
      startSettings(settings, (values) => api.host.saveSettings({ values }));
      if (library.id !== bound.current) {
        bound.current = library.id;
        queries.clear();
        useWorkspace.getState().restart(readPlace(settings[placeKey(library.id)]));
      }
      setStartup({ state: 'ready', session: { host, library } });
      void listenToHost(api, stop.signal);
      await keepFollowing(api, queries, stop.signal);
    };
    begin().catch((error: unknown) => {
      // A line that broke meanwhile opens again, and then this begins anew.
      if (!stop.signal.aborted)
        setStartup((now) => (now.state === 'ready' ? now : { state: 'failed', error }));
    });
    return () => stop.abort();
  }, [api, queries, line]);
  useKeptPlace(bound);
  useFlushedSettings();
  return startup;
}

async function keepFollowing(api: Api, queries: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await followFeed(api, queries, signal);
    } catch {
      // Whatever ended it, following again starts by asking for everything anew.
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function listenToHost(api: Api, signal: AbortSignal): Promise<void> {
  try {
    for await (const event of await api.host.events(undefined, { signal })) {
      if (event.type === 'command') runFromMenu(event.id);
      if (event.type === 'closing') await part(api);
      else void tellHostEvent(event);
    }
  } catch {
    // The line went; it is listened to again when it is back.
  }
}

/** Saves what is typed here, and tells the host once all of it is answered. */
async function part(api: Api): Promise<void> {
  await Promise.all([tellHostEvent({ type: 'closing' }), flushSettings()]);
  await actsAnswered();
  await api.host.parted();
}

/**
 * Keeps the place where the user is, so that the library reopens there. `bound` names the library now at the
 * other end: starting over in another must not be taken for a move in the one before.
 */
function useKeptPlace(bound: { readonly current: string | null }): void {
  useEffect(() => {
    let last = '';
    return useWorkspace.subscribe((state) => {
      const place = placeOf(state);
      const now = JSON.stringify([bound.current, place]);
      if (now === last || bound.current === null) return;
      last = now;
      setSetting(placeKey(bound.current), place);
    });
  }, [bound]);
}

/** Saves what was set a moment ago when the page is about to go, where no host says so beforehand. */
function useFlushedSettings(): void {
  useEffect(() => {
    const flush = (): void => void flushSettings();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
    };
  }, []);
}
