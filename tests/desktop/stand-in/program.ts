import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { root } from '../../support/running-app';
import type { Electron, MainProcess } from '../desktop-app';
import { DrivenWindow } from './driven-window';
import { joinLine, type Line } from './line.mjs';

export interface ProgramOptions {
  readonly browser: Browser;
  readonly home: string;
  readonly args: readonly string[];
  /** Is awaited before a page loads anything. */
  onPage(page: Page): Promise<void>;
}

const register = new URL('register.mjs', import.meta.url).href;
const mainFile = join(root, 'out', 'desktop', 'main.js');

/** Runs the built main file in a process of its own, with Chromium in place of Electron's windows. */
export function startOnStandIn({ browser, home, args, onPage }: ProgramOptions): MainProcess {
  const child = spawn(process.execPath, ['--import', register, mainFile, ...args], {
    env: { ...process.env, THROUGHLINE_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const windows = new Map<number, Promise<DrivenWindow>>();
  const shown: DrivenWindow[] = [];
  const closing: Promise<void>[] = [];
  let firstLoaded = (): void => undefined;
  const loaded = new Promise<void>((resolve) => (firstLoaded = resolve));
  const withWindow = async <T>(id: number, work: (window: DrivenWindow) => T | Promise<T>): Promise<T> => {
    const window = await windows.get(id);
    if (!window) throw new Error(`the program has no window ${id}`);
    return work(window);
  };
  /** For what is told and not asked: a window that went away in the meantime is no failure. */
  const quietly = (id: number, work: (window: DrivenWindow) => unknown): void => {
    withWindow(id, work).catch((error: unknown) => {
      if (windows.has(id)) said += `the driver: ${String(error)}\n`;
    });
  };
  const line: Line = joinLine(
    {
      // A program that ends just now hears no more; that is no failure.
      send: (message) => void (child.connected && child.send(message, () => undefined)),
      listen: (listener) => void child.on('message', listener),
    },
    {
      create: (id: number, made: { width: number; height: number; preload: string }) => {
        const opening = DrivenWindow.open({ ...made, id }, { browser, line, onPage });
        windows.set(id, opening);
        opening.then(
          (window) => shown.push(window),
          (error: unknown) => (said += `the driver: ${String(error)}\n`),
        );
      },
      load: (id: number, address: string) =>
        withWindow(id, async (window) => {
          await window.load(address);
          firstLoaded();
        }),
      send: (id: number, channel: string, args: unknown[]) =>
        quietly(id, (window) => window.send(channel, args)),
      reload: (id: number) => quietly(id, (window) => window.reload()),
      crash: (id: number) => quietly(id, (window) => window.crash()),
      resize: (id: number, { width, height }: { width: number; height: number }) =>
        quietly(id, (window) => window.resize(width, height)),
      executeJavaScript: (id: number, code: string) => withWindow(id, (window) => window.page.evaluate(code)),
      close: (id: number) => {
        const window = windows.get(id);
        windows.delete(id);
        if (window) closing.push(window.then((open) => open.close()));
      },
      ending: () => undefined,
    },
  );
  const ended = once(child, 'exit').then(async ([code]: (number | null)[]) => {
    line.end(new Error('the program has ended'));
    for (const window of windows.values()) closing.push(window.then((open) => open.close()));
    // A window that was still on its way when the program ended has nothing to close.
    await Promise.allSettled(closing);
    return code ?? null;
  });
  return {
    trueElectron: false,
    ended,
    said: () => said,
    firstPage: async () => {
      const code = await Promise.race([loaded, ended]);
      if (code !== undefined)
        throw new Error(`the program ended with ${code} before it had a window: ${said}`);
    },
    page: () => {
      const last = shown.at(-1);
      if (!last) throw new Error('the program has no window');
      return last.page;
    },
    evaluate: async <T, A>(run: (electron: Electron, argument: A) => T | Promise<T>, argument: A) =>
      (await line.ask('evaluate', run.toString(), argument)) as T,
    kill: (signal) => child.kill(signal),
  };
}
