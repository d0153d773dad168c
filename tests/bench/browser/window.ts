import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { findChromium } from '../../support/chromium';
import { projectFolder, scratchFolder } from '../measure/settings';

/** A page in a real Chromium, and what asks it how long its main thread worked. */
export interface Watched {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** Starts the browser that the journeys use; throws where there is none. */
export async function startBrowser(): Promise<Browser> {
  const search = await findChromium();
  if (search.found === null) throw new Error(search.reason);
  const { executablePath, args, env } = search.found;
  return chromium.launch({ executablePath, args, env });
}

/** Opens a page whose main thread is watched. */
export async function openPage(browser: Browser, url: string): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const cdp = await page.context().newCDPSession(page);
  // What the thread itself worked: while it waits for a processor that others have, the work is not ours.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  return { page, cdp };
}

/** Serves a library as the browser host does; the address opens its window. */
export async function serve(library: string): Promise<{ url: string; stop(): void }> {
  const program = join(projectFolder(), 'out', 'cli', 'throughline.js');
  const child = spawn(process.execPath, [program, 'serve', library, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, THROUGHLINE_HOME: join(scratchFolder(), 'home') },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { url: line, stop: () => void child.kill('SIGTERM') };
  }
  throw new Error('the browser host ended before it said where it is');
}

/** The milliseconds of a processor that the page's main thread took while `act` ran and until what it did was drawn. */
export async function workDuring({ page, cdp }: Watched, act: () => Promise<unknown>): Promise<number> {
  const before = await worked(cdp);
  await act();
  await drawn(page);
  return (await worked(cdp)) - before;
}

/** Milliseconds of a processor that the page's main thread took. */
export interface Work {
  /** Until what was done was drawn. */
  readonly untilDrawn: number;
  /** Until nothing more came of it. */
  readonly untilRest: number;
}

/** Milliseconds after which nothing more comes of a key. */
const atRest = 600;

/**
 * What the page's main thread took for what `act` did. `act` resolves as soon as what it did is on the screen (see
 * `painted`); what was done before it is drawn first, so that it is not counted.
 */
export async function workOf({ page, cdp }: Watched, act: () => Promise<unknown>): Promise<Work> {
  await drawn(page);
  await drawn(page);
  const before = await worked(cdp);
  await act();
  const untilDrawn = (await worked(cdp)) - before;
  await page.waitForTimeout(atRest);
  return { untilDrawn, untilRest: (await worked(cdp)) - before };
}

/** In the page: resolves when the next frame is painted. A message is heard after the frame it was sent in, at once. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
}

/** Resolves when what was done is on the screen. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** What is waited for on a page: an element with these words; or, without a place, whatever the next frame draws. */
export interface Awaited {
  readonly place: string | null;
  readonly words: string;
}

/**
 * Milliseconds from an event that `act` causes, by the event's own time, until each of these was drawn. Told by the
 * page itself: asked from outside, each question would wait for its turn among what is measured.
 */
export async function untilSeen(
  page: Page,
  kind: 'pointerdown' | 'keydown',
  awaited: readonly Awaited[],
  act: () => Promise<unknown>,
): Promise<readonly number[]> {
  await page.evaluate(watchForWords, { kind, awaited });
  await act();
  return page.evaluate(() => (window as unknown as { seen: Promise<number[]> }).seen);
}

function watchForWords({ kind, awaited }: { kind: string; awaited: readonly Awaited[] }): void {
  const modifiers = ['Control', 'Shift', 'Alt', 'Meta'];
  const drawnSince = (from: number, { place, words }: Awaited): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        const isThere = place === null || document.querySelector(place)?.textContent === words;
        // This frame draws it; the next begins when that is done.
        requestAnimationFrame(() => (isThere ? resolve(performance.now() - from) : look()));
      };
      requestAnimationFrame(look);
    });
  const seen = new Promise<number[]>((resolve) => {
    const onEvent = (event: Event): void => {
      if (event instanceof KeyboardEvent && modifiers.includes(event.key)) return;
      removeEventListener(kind, onEvent, true);
      resolve(Promise.all(awaited.map((each) => drawnSince(event.timeStamp, each))));
    };
    addEventListener(kind, onEvent, true);
  });
  Object.assign(window, { seen });
}

async function worked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
