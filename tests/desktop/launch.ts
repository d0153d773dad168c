import { expect, type Browser, type Page } from '@playwright/test';
import { installedRuntime } from '../../build/start/runtime.mjs';
import type { StartOptions } from '../support/running-app';
import { watchViolations } from '../support/violations';
import { controlsOf } from './controls';
import type { DesktopApp, MainProcess } from './desktop-app';
import { startOnStandIn } from './stand-in/program';
import { startOnElectron } from './true-electron';

export interface LaunchOptions extends StartOptions {
  readonly home: string;
  /** Files to open with the program. */
  readonly files?: readonly string[];
}

/** Electron's executable where it is installed or named by ELECTRON_PATH; else the stand-in runs. */
export const electronProgram = installedRuntime(process.env);

/** Starts the built desktop application, as a user's system would, and waits for its first window. */
export async function launchDesktop(browser: Browser, options: LaunchOptions): Promise<DesktopApp> {
  const { home, library, files = [] } = options;
  const watches: Awaited<ReturnType<typeof watchViolations>>[] = [];
  let isWatching = true;
  const onPage = async (page: Page): Promise<void> => {
    watches.push(await watchViolations(page));
  };
  const begin = async (args: readonly string[]): Promise<MainProcess> =>
    electronProgram === null
      ? startOnStandIn({ browser, home, args, onPage })
      : startOnElectron({ program: electronProgram, home, args, onPage });
  const program = await begin([...(library === undefined ? [] : [library]), ...files]);
  await program.firstPage();

  let closed = false;
  const controls = controlsOf(program);
  return {
    ...controls,
    get page() {
      return program.page();
    },
    home,
    trueElectron: program.trueElectron,
    ended: program.ended,
    said: program.said,
    startAgain: async (...args) => (await begin(args)).ended,
    expectViolations: () => (isWatching = false),
    close: async () => {
      if (closed) return;
      closed = true;
      if (isWatching) for (const watch of watches) watch.expectNone();
      await controls.quit();
      // Electron itself says much on stderr; on the stand-in whatever is said was our own program's trouble.
      if (isWatching && !program.trueElectron) expect(program.said()).toBe('');
    },
  };
}
