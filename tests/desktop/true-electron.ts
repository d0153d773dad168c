import { once } from 'node:events';
import { _electron, type Page } from '@playwright/test';
import { root } from '../support/running-app';
import type { Electron, MainProcess } from './desktop-app';

export interface TrueOptions {
  /** Electron's executable. */
  readonly program: string;
  readonly home: string;
  readonly args: readonly string[];
  onPage(page: Page): Promise<void>;
}

/** Starts the built application on Electron itself. */
export async function startOnElectron({ program, home, args, onPage }: TrueOptions): Promise<MainProcess> {
  // Test machines run as root, where Chromium's sandbox cannot; nothing here is ever part of the product.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const defined = Object.entries({ ...env, THROUGHLINE_HOME: home }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const app = await _electron.launch({
    executablePath: program,
    args: [...asRoot, root, ...args],
    env: Object.fromEntries(defined),
  });
  const child = app.process();
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  app.on('window', (page) => void onPage(page));
  return {
    trueElectron: true,
    ended: once(child, 'exit').then(([code]: (number | null)[]) => code ?? null),
    said: () => said,
    firstPage: async () => {
      await app.firstWindow();
    },
    page: () => {
      const page = app.windows().at(-1);
      if (!page) throw new Error('the program has no window');
      return page;
    },
    evaluate: <T, A>(run: (electron: Electron, argument: A) => T | Promise<T>, argument: A) =>
      app.evaluate(run as (electron: Electron, argument: unknown) => T | Promise<T>, argument),
    kill: (signal) => void child.kill(signal),
  };
}
